import type { HopVerdict } from '../../model.ts';
import type { Loss } from '../../session/loss.ts';
import { phrase } from '../../words.ts';
import { verdictAt } from '../evidence.ts';
import type { HypothesisOf } from './hypothesis.ts';
import { hypothesis } from './hypothesis.ts';

const bound = ['user-agent', 'accept-language', 'accept-encoding'];

export const clientFingerprintOrIpBinding: HypothesisOf<Loss> = {
  id: 'client-fingerprint-or-ip-binding',
  title: 'The session is bound to something that changed',
  check: (context, loss) => {
    const set = loss.origin === undefined ? undefined : verdictAt(context, loss.origin.place);
    if (set === undefined) return undefined;
    const changed = bound.find(
      (name) =>
        valueOf(set, name) !== undefined &&
        valueOf(loss.leg.verdict, name) !== undefined &&
        valueOf(set, name) !== valueOf(loss.leg.verdict, name),
    );
    if (changed === undefined) return undefined;
    // Browsers themselves send other languages and encodings with a script's request than with a page's.
    const byItself =
      changed !== 'user-agent' && set.hop.context.isNavigation !== loss.leg.verdict.hop.context.isNavigation;
    return hypothesis(clientFingerprintOrIpBinding, {
      confidence: byItself ? 'possible' : 'likely',
      explanation: byItself
        ? phrase(
            '`{header}` differs between page and script, as it does in every browser; a server that binds its sessions to it loses them.',
            { header: changed },
          )
        : phrase(
            '`{header}` differs between the request that made the session and this one; some servers take that for a stolen cookie.',
            { header: changed },
          ),
      evidence: [set, loss.leg.verdict].map((verdict, index) => ({
        chain: index === 0 ? loss.origin!.place.chain : loss.at.chain,
        hop: index === 0 ? loss.origin!.place.hop : loss.at.hop,
        part: 'request-header' as const,
        text: `${changed}: ${valueOf(verdict, changed) ?? ''}`,
        mark: undefined,
        note: undefined,
      })),
      nextTest: phrase(
        'Repeat without device emulation and extensions that change headers, or switch the server’s binding off.',
      ),
    });
  },
};

function valueOf({ hop }: HopVerdict, name: string): string | undefined {
  return hop.request.headers?.find((header) => header.name.toLowerCase() === name)?.value;
}
