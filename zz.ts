import { runStory } from '@/lib/simulate/story';
import { incident } from '@/scenarios/haystack/incident';
import { gzipSync, brotliCompressSync, constants } from 'node:zlib';
let t=process.cpuUsage();
const run = runStory(incident.story);
let u=process.cpuUsage(t); console.log('sim cpu', (u.user+u.system)/1e6, run.records.length);
const files = incident.files(run, '2026-09-28T09:00:00Z');
u=process.cpuUsage(t); console.log('with files cpu', (u.user+u.system)/1e6);
let bytes=0,gz=0; for (const f of files){bytes+=f.bytes.length; gz+=gzipSync(f.bytes).length; }
console.log(bytes/1e6,'MB gz',gz/1e6, files.map(f=>(f.bytes.length/1e6).toFixed(1)).join(' '));
let n=0; const by=new Map<string,number>(); const acc=new Map<string,number>();
for (const f of files) for (const r of JSON.parse(new TextDecoder().decode(f.bytes)).Records){n++; const k=r.eventName; by.set(k,(by.get(k)??0)+1); const a=r.recipientAccountId; acc.set(a,(acc.get(a)??0)+1);}
console.log(n, [...by].sort((a,b)=>b[1]-a[1]).slice(0,45).map(([k,v])=>k+' '+v).join(', ')); console.log(acc);
const s=Date.now(); let b=0; for (const f of files.slice(0,3)) b+=brotliCompressSync(f.bytes,{params:{[constants.BROTLI_PARAM_QUALITY]:5}}).length; console.log('br5 3 files',b/1e6,Date.now()-s);
const s2=Date.now(); b=0; for (const f of files.slice(0,3)) b+=brotliCompressSync(f.bytes,{params:{[constants.BROTLI_PARAM_QUALITY]:9}}).length; console.log('br9 3 files',b/1e6,Date.now()-s2);
