/** `s3://bucket/key`, which `ls` takes without its scheme too. */
export function bucketAndKey(uri: string): { readonly bucket: string; readonly key: string } {
  const path = uri.replace(/^s3:\/\//, '');
  const slash = path.indexOf('/');
  return slash < 0
    ? { bucket: path, key: '' }
    : { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
}

export const isUri = (text: string): boolean => text.startsWith('s3://');
