import { runStory } from '@/lib/simulate/story';
import { incident } from '@/scenarios/haystack/incident';
import { logged } from '@/scenarios/haystack/trail';
import { STRANGER } from '@/scenarios/haystack/cast';
const run = logged(runStory(incident.story));
const A=STRANGER.map(s=>s.sourceIPAddress) as string[];
console.log(run.records.length);
const sorted=[...run.records].sort((a,b)=>a.time-b.time);
for(const {record:r} of sorted){
 if(/^(CreateAccessKey|CreatePolicyVersion|SetDefault|UpdateAssume|PutEventS|StopLog|ScheduleKey|DeleteTrail|UpdateAccessKey)/.test(r.eventName)&&!r.errorCode) console.log(r.eventTime,r.eventName,r.userIdentity.arn,r.sourceIPAddress,JSON.stringify(r.requestParameters).slice(0,110),JSON.stringify(r.responseElements)?.slice(0,110));
}
const theirs=sorted.filter(({record})=>A.includes(record.sourceIPAddress!)&&record.eventName!=='GetObject');
for(const {record:r} of theirs) console.log(r.eventTime,r.recipientAccountId.slice(0,4),r.sourceIPAddress,r.eventName,r.userIdentity.type,r.userIdentity.userName??r.userIdentity.arn??r.userIdentity.accountId,r.errorCode??'');
const gets=sorted.filter(({record})=>A.includes(record.sourceIPAddress!)&&record.eventName==='GetObject');
console.log('gets',gets.length,new Set(gets.map(g=>g.record.requestParameters!['key'])).size);
const den=new Map<string,number>(); for(const {record:r} of sorted) if(r.errorCode) {const k=(r.userIdentity.userName??r.userIdentity.sessionContext?.sessionIssuer?.userName??'?')+' '+r.errorCode; den.set(k,(den.get(k)??0)+1);} console.log(den);
