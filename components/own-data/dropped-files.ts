/** The files of a drop or a pick, with the folders that they lie in. */
import type { ImportFile } from '@/lib/query/own/types';

/** From `<input type=file>`; with `webkitdirectory` each file knows its path. */
export function pickedFiles(list: FileList | null): ImportFile[] {
  return [...(list ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/**
 * Walks dropped folders. Call it within the drop event: the items are empty after it.
 * @throws where a folder cannot be read
 */
export function droppedFiles(transfer: DataTransfer): Promise<ImportFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
    return entry ? [entry] : [];
  });
  // Without entries (an older browser), the files alone.
  const plain = entries.length ? [] : pickedFiles(transfer.files);
  return walkAll(entries).then((found) => [...found, ...plain]);
}

async function walkAll(entries: readonly FileSystemEntry[]): Promise<ImportFile[]> {
  const found: ImportFile[] = [];
  const waiting = [...entries];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (entry.isDirectory) waiting.push(...(await children(entry as FileSystemDirectoryEntry)));
    else found.push(await fileOf(entry as FileSystemFileEntry));
  }
  return found;
}

/** A reader gives a hundred at a time, and none at the end. */
async function children(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<ImportFile> {
  return new Promise((resolve, reject) =>
    entry.file((file) => resolve({ path: entry.fullPath.replace(/^\//, ''), file }), reject),
  );
}
