import { evidenceBefore } from '@/lib/simulate/incident';
import { decisionsOf } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { incident } from '@/scenarios/no-ssh/incident';
import { judge } from '@/scenarios/no-ssh/judge';
import { gzipSync } from 'node:zlib';
import { mkdirSync, writeFileSync } from 'node:fs';
mkdirSync('/tmp/no-ssh-ev',{recursive:true});
let t=Date.now();
for (const f of evidenceBefore(incident)) { const s=new TextDecoder().decode(f.bytes); writeFileSync('/tmp/no-ssh-ev/'+f.name,f.bytes);
 console.log(f.name, s.startsWith('{"Rec')?JSON.parse(s).Records.length:s.split('\n').length-1, f.bytes.length, gzipSync(f.bytes).length); }
console.log(Date.now()-t,'ms');
for (const steps of [
 [{plan:'allow-answers',parameters:{ports:'1024-65535'}},{plan:'resize',parameters:{type:'t3.large'}}],
 [{plan:'resize',parameters:{type:'t3.large'}},{plan:'allow-answers',parameters:{ports:'32768-60999'}}],
 [{plan:'old-acl'},{plan:'resize',parameters:{type:'t3.large'}}],
 [{plan:'allow-answers',parameters:{ports:'22-22'}}],[{plan:'allow-answers',parameters:{ports:'32768-60999'}}],[{plan:'allow-answers',parameters:{ports:'1024-65535'}}],
 [{plan:'resize',parameters:{type:'t3.large'}}],[{plan:'resize',parameters:{type:'t3.medium'}}],[{plan:'reboot'}],[{plan:'open-group'}],
 [{plan:'old-acl'},{undo:'old-acl'}],
 [{plan:'open-group'},{plan:'old-acl'},{plan:'resize',parameters:{type:'t3.large'}}],
 [{plan:'open-group'},{undo:'open-group'},{plan:'allow-answers',parameters:{ports:'1024-65535'}},{plan:'resize',parameters:{type:'t3.large'}}],
] as any) { const j=judge(runStory(incident.story,decisionsOf(incident.story,steps))); console.log(JSON.stringify(steps), j.verdict, j.because, JSON.stringify(j.measures)); }
