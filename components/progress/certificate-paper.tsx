import { STEPS } from '@/lib/casefile/steps';
import type { Achievement, Certificate } from '@/lib/progress/achievements';
import { utcDay } from './day';

interface CertificatePaperProps {
  name: string;
  certificate: Certificate;
}

/** One page of paper, on the screen and in print (app/certificate.css). */
export function CertificatePaper({ name, certificate: { modules, labs } }: CertificatePaperProps) {
  const last = [...modules, ...labs].map(({ at }) => at).reduce((a, b) => (a > b ? a : b));
  const many = modules.length + labs.length > 8;
  return (
    <article
      aria-label="Certificate"
      className={many ? 'certificate certificate-many' : 'certificate'}
    >
      <div className="certificate-frame">
        <p className="certificate-mark">Trailwise</p>
        <p className="certificate-label">Record of achievement</p>
        <p className="certificate-name">{name.trim() || 'Your name'}</p>
        <p className="certificate-lede">
          has questioned the logs of AWS accounts in trouble, and answered for what they say.
        </p>
        <div className="certificate-proof">
          <Achievements title="Modules mastered" all={modules} />
          <Achievements title="Cases solved" all={labs} />
        </div>
        <Trail />
        <footer className="certificate-foot">
          <p>
            <span className="certificate-date">{utcDay(last)}</span>
            <span>The day of the last answer. All days are UTC.</span>
          </p>
          <p>
            Kept by the learner, in their own browser. Answers were graded by Trailwise; nobody
            watched, and nobody verifies this sheet.
          </p>
        </footer>
      </div>
    </article>
  );
}

function Achievements({ title, all }: { title: string; all: readonly Achievement[] }) {
  if (all.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {all.map(({ id, title: what, words, at }) => (
          <li key={id}>
            <span className="certificate-what">{what}</span>
            <span className="certificate-words">
              {words}, {utcDay(at)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The method, as the trail that was walked. */
function Trail() {
  return (
    <ol className="certificate-trail" aria-label="The seven steps">
      {STEPS.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ol>
  );
}
