import { throughput } from './throughput.ts';
console.log(throughput(60).join('\n'));
