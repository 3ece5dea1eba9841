'use client';

import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { downloadText } from '@/components/ui/download';
import { longTemplate, questionListCsv, wideTemplate } from '@/lib/sheet/template';
import type { TemplateQuestion } from '@/lib/sheet/template';
import type { QuestionSet, TemplateReply } from '@/lib/sheet/wire';

interface AboutProps {
  sets: readonly QuestionSet[];
  value: string;
  onChange: (set: string) => void;
}

const GROUPS = [
  ['Quizzes', 'quizzes/'],
  ['Labs', 'labs/'],
] as const;

const TEMPLATES = [
  ['One answer a row', 'answers', longTemplate],
  ['One learner a row', 'learners', wideTemplate],
  ['What is asked', 'questions', questionListCsv],
] as const;

/** Which quiz or lab a sheet is about, and empty sheets of it. */
export function About({ sets, value, onChange }: AboutProps) {
  const [problem, setProblem] = useState('');
  const name = value.split('/')[1] ?? '';

  async function download(file: string, write: (questions: readonly TemplateQuestion[]) => string) {
    try {
      const response = await fetch(`/api/sheet/questions?of=${encodeURIComponent(value)}`);
      const { questions } = (await response.json()) as TemplateReply;
      // Spreadsheets take UTF-8 for what it is where a mark says so.
      downloadText(`${name}-${file}.csv`, `\ufeff${write(questions)}`, 'text/csv;charset=utf-8');
      setProblem('');
    } catch {
      setProblem('The template could not be fetched. Look at the connection and try again.');
    }
  }

  return (
    <div>
      <label htmlFor="sheet-about" className="block text-sm font-semibold">
        What it is about
      </label>
      <select
        id="sheet-about"
        value={value}
        onChange={(event) => {
          setProblem('');
          onChange(event.target.value);
        }}
        className="mt-1.5 h-9 w-full max-w-[26rem] rounded border border-line-strong bg-raised px-2 text-sm"
      >
        <option value="">Any questions</option>
        {GROUPS.map(([label, start]) => (
          <optgroup key={start} label={label}>
            {sets
              .filter(({ id }) => id.startsWith(start))
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {value === '' ? (
        <p className="mt-2 max-w-[38rem] text-sm text-ink-2">
          Questions go by <code className="font-data">quizzes/&lt;quiz&gt;/&lt;question&gt;</code>{' '}
          and <code className="font-data">labs/&lt;lab&gt;/&lt;question&gt;</code>, or by the last
          word alone where only one question has it. Choose a quiz or a lab to count all that it
          has, and to get a template.
        </p>
      ) : (
        <>
          <div role="group" aria-label="Templates" className="mt-3 flex flex-wrap gap-2">
            {TEMPLATES.map(([words, file, write]) => (
              <Button key={file} size="sm" onClick={() => void download(file, write)}>
                <FileDown size={14} aria-hidden /> {words}
              </Button>
            ))}
          </div>
          <p className="mt-2 max-w-[38rem] text-sm text-ink-2">
            An empty sheet in either shape, and the list of questions with what each answer is
            written as. A choice is answered by the letter in that list, or by the words of the
            option: pages show options without letters, in an order of their own.
          </p>
        </>
      )}
      {problem && (
        <p role="alert" className="mt-2 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
