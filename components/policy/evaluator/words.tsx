/** Words in which `code` is in backticks. */
export function Words({ text }: { text: string }) {
  return text.split('`').map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <code
        key={at}
        className="font-data rounded-sm! bg-sunken! px-1! py-px! text-[0.92em]! [overflow-wrap:anywhere]"
      >
        {part}
      </code>
    ),
  );
}
