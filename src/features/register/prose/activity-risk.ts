import { say } from '../labels/field.ts';
import { either, type Pattern, said } from './patterns.ts';

/** What makes a processing risky, and so decides whether its consequences must be assessed (GDPR art. 35). */
export const activityRisk: readonly Pattern[] = [
  either(
    'newTechnology',
    say(
      'Den {newTechnology:bruker ny teknologi}.',
      'Ho {newTechnology:bruker ny teknologi}.',
      'It {newTechnology:uses new technology}.',
    ),
    say(
      'Den {newTechnology:bruker ikke ny teknologi}.',
      'Ho {newTechnology:bruker ikkje ny teknologi}.',
      'It {newTechnology:uses no new technology}.',
    ),
    say(
      'Brukes ny teknologi her, for eksempel kunstig intelligens?',
      'Blir ny teknologi brukt her, til dømes kunstig intelligens?',
      'Is new technology used here, such as artificial intelligence?',
    ),
  ),
  either(
    'largeScale',
    say(
      'Den er {largeScale:i stort omfang}: mange personer eller mange opplysninger.',
      'Ho er {largeScale:i stort omfang}: mange personar eller mange opplysningar.',
      'It is {largeScale:on a large scale}: many people or much data.',
    ),
    say(
      'Den er {largeScale:ikke i stort omfang}.',
      'Ho er {largeScale:ikkje i stort omfang}.',
      'It is {largeScale:not on a large scale}.',
    ),
    say(
      'Er dette i stort omfang, med mange personer eller mange opplysninger?',
      'Er dette i stort omfang, med mange personar eller mange opplysningar?',
      'Is this on a large scale, with many people or much data?',
    ),
  ),
  either(
    'systematicMonitoring',
    say(
      'Den {systematicMonitoring:overvåker} personer systematisk.',
      'Ho {systematicMonitoring:overvaker} personar systematisk.',
      'It {systematicMonitoring:monitors} people systematically.',
    ),
    say(
      'Den {systematicMonitoring:overvåker ikke} personer systematisk.',
      'Ho {systematicMonitoring:overvaker ikkje} personar systematisk.',
      'It {systematicMonitoring:does not monitor} people systematically.',
    ),
    say(
      'Blir noen overvåket systematisk, for eksempel med kamera eller logging?',
      'Blir nokon overvaka systematisk, til dømes med kamera eller logging?',
      'Is anybody monitored systematically, for example by camera or logging?',
    ),
  ),
  either(
    'profiling',
    say(
      'Den {profiling:lager profiler} av personer.',
      'Ho {profiling:lagar profilar} av personar.',
      'It {profiling:makes profiles} of people.',
    ),
    say(
      'Den {profiling:lager ikke profiler} av personer.',
      'Ho {profiling:lagar ikkje profilar} av personar.',
      'It {profiling:makes no profiles} of people.',
    ),
    say(
      'Lager et program profiler av personer, for eksempel av hva en elev kan?',
      'Lagar eit program profilar av personar, til dømes av kva ein elev kan?',
      'Does a program make profiles of people, for example of what a pupil can do?',
    ),
  ),
  either(
    'automatedDecisions',
    say(
      'Et program {automatedDecisions:tar avgjørelser} uten at et menneske er med.',
      'Eit program {automatedDecisions:tek avgjerder} utan at eit menneske er med.',
      'A program {automatedDecisions:takes decisions} without a human taking part.',
    ),
    say(
      'Ingen avgjørelser tas {automatedDecisions:helt automatisk}.',
      'Ingen avgjerder blir tekne {automatedDecisions:heilt automatisk}.',
      'No decisions are taken {automatedDecisions:wholly automatically}.',
    ),
    say(
      'Tar et program avgjørelser om noen uten at et menneske er med?',
      'Tek eit program avgjerder om nokon utan at eit menneske er med?',
      'Does a program take decisions about anybody without a human taking part?',
    ),
  ),
  either(
    'disclosed',
    say(
      'Opplysninger {disclosed:gis til andre} som selv bestemmer over dem.',
      'Opplysningar {disclosed:blir gitt til andre} som sjølve bestemmer over dei.',
      'Data {disclosed:are given to others} who decide over them themselves.',
    ),
    say(
      'Opplysninger {disclosed:gis ikke til andre} som selv bestemmer over dem.',
      'Opplysningar {disclosed:blir ikkje gitt til andre} som sjølve bestemmer over dei.',
      'Data {disclosed:are not given to others} who decide over them themselves.',
    ),
    say(
      'Gis opplysninger til andre som selv bestemmer over dem, for eksempel en annen kommune eller politiet?',
      'Blir opplysningar gitt til andre som sjølve bestemmer over dei, til dømes ein annan kommune eller politiet?',
      'Are data given to others who decide over them themselves, such as another municipality or the police?',
    ),
  ),
  said('automatedLogic', {
    some: say(
      'Slik tas de: {automatedLogic}.',
      'Slik blir dei tekne: {automatedLogic}.',
      'This is how they are taken: {automatedLogic}.',
    ),
    asks: say('Hvordan tas avgjørelsene?', 'Korleis blir avgjerdene tekne?', 'How are the decisions taken?'),
  }),
  said('ifNotGiven', {
    some: say(
      'Gir noen ikke fra seg opplysningene, skjer dette: {ifNotGiven}.',
      'Gir nokon ikkje frå seg opplysningane, skjer dette: {ifNotGiven}.',
      'If somebody does not give the data, this happens: {ifNotGiven}.',
    ),
    asks: say(
      'Hva skjer om noen ikke gir fra seg opplysningene?',
      'Kva skjer om nokon ikkje gir frå seg opplysningane?',
      'What happens if somebody does not give the data?',
    ),
  }),
];
