import type { Diagnosis, Finding } from '../core/model.ts';
import { say } from '../core/words.ts';
import { safeLine } from '../report/text/safe-line.ts';
import { toHeadline } from '../report/text/to-text.ts';

const commands: Readonly<Record<Finding['severity'], string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Annotations of a GitHub Actions job, one line per finding, the headline first; a file without findings is a notice.
 * Source: docs.github.com, "Workflow commands for GitHub Actions".
 */
export function toGithub(diagnosis: Diagnosis, file: string): string {
  if (diagnosis.findings.length === 0) return annotation('notice', file, 'Session Trace', toHeadline(diagnosis));
  return diagnosis.findings
    .map((finding) => {
      const fix = finding.fixes.find(({ detected }) => detected) ?? finding.fixes[0];
      const fixed = fix === undefined ? '' : `\nFix${fix.verified ? ' (verified)' : ''}: ${say(fix.text)}`;
      const where = `hop ${finding.hop + 1}, ${finding.cause}, ${finding.confidence}`;
      return annotation(
        commands[finding.severity],
        file,
        say(finding.title),
        `${say(finding.explanation)} (${where})${fixed}`,
      );
    })
    .join('\n');
}

/** For a file that cannot be read. */
export function toGithubProblem(file: string, problem: string): string {
  return annotation('error', file, 'Session Trace', problem);
}

function annotation(command: string, file: string, title: string, message: string): string {
  const text = message.split('\n').map(safeLine).join('\n');
  return `::${command} file=${property(file)},title=${property(safeLine(title))}::${escape(text)}`;
}

/** A page's text must not begin a command of its own: neither a line end nor a separator passes unescaped. */
function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
