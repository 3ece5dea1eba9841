import { runStory } from '@/lib/simulate/story';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { afterOf } from '@/lib/simulate/incident';
import { incident } from '@/scenarios/haystack/incident';
import { judge } from '@/scenarios/haystack/judge';
const K=(user:string):Step=>({plan:'deactivate-keys',parameters:{user}});
const T=(role='results-archive'):Step=>({plan:'restore-trust',parameters:{role}});
const R=(role='results-archive'):Step=>({plan:'revoke-sessions',parameters:{role}});
const P=(policy='ReportMailer'):Step=>({plan:'restore-policy',parameters:{policy}});
const L:Step={plan:'restore-trail'}; const C=(key='backup'):Step=>({plan:'cancel-deletion',parameters:{key}});
const cases:[string,Step[]][]=[
 ['right: both,T,R,L,C',[K('both'),T(),R(),L,C()]],
 ['right2: mailer,ros,T,R,C,L',[K('report-mailer'),K('rosalind'),T(),R(),C(),L]],
 ['L first: L,both,T,R,C',[L,K('both'),T(),R(),C()]],
 ['C,L first then keys',[C(),L,K('both'),T(),R()]],
 ['ros, mailer, T,R,L,C',[K('rosalind'),K('report-mailer'),T(),R(),L,C()]],
 ['ros, mailer, ros,T,R,L,C',[K('rosalind'),K('report-mailer'),K('rosalind'),T(),R(),L,C()]],
 ['both R T L C',[K('both'),R(),T(),L,C()]],
 ['both R T R L C',[K('both'),R(),T(),R(),L,C()]],
 ['no revoke',[K('both'),T(),L,C()]],
 ['no trail',[K('both'),T(),R(),C()]],
 ['no cancel',[K('both'),T(),R(),L]],
 ['mailer only',[K('report-mailer')]],
 ['policy only',[P()]],
 ['policy, rosalind',[P(),K('rosalind')]],
 ['pentest',[K('pentest-okra')]],['jorun',[K('jorun')]],['breakglass',[P('BreakGlass')]],['partner',[T('partner-results'),R('partner-results')]],
 ['retired',[C('retired')]],
 ['undo keys',[K('both'),T(),R(),L,C(),{undo:'deactivate-keys'}]],
 ['undo revoke',[K('both'),T(),R(),L,C(),{undo:'revoke-sessions'}]],
 ['undo trust',[K('both'),T(),R(),L,C(),{undo:'restore-trust'}]],
];
for(const [n,steps] of cases){const t=Date.now();const run=runStory(incident.story,decisionsOf(incident.story,steps),{part:'after'});const j=judge(run);const a=afterOf(incident,run);console.log(n,'|',j.verdict,JSON.stringify(j.measures),j.because,Date.now()-t,'ms',run.records.length,a.files.filter(f=>f.bytes.length>20).map(f=>f.name+' '+f.bytes.length).join());}
