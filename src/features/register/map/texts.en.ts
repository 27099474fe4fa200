import type { MapTexts } from './texts.nb.ts';

/** The texts of the map in English. */
export const en: MapTexts = {
  title: 'Map',
  lead: (systems, sources, recipients) =>
    `The map shows ${systems === 1 ? 'one system' : `${systems} systems`}, ${sources === 1 ? 'one place' : `${sources} places`} that data come from, and ${recipients === 1 ? 'one' : recipients} that get them.`,
  leadUnit: (unit) => `You see what ${unit} uses, and what that is connected with.`,
  leadUnknown: (count) =>
    count === 1 ? 'Of one place the country is not stated.' : `Of ${count} places the country is not stated.`,
  leadWithout: (count) =>
    count === 1
      ? 'One system has no flow entered; it stands below the map.'
      : `${count} systems have no flow entered; they stand below the map.`,
  nothing: 'No flow is entered yet.',
  nothingText: 'Enter where data come from and where they go, and the map is drawn from that.',
  addFlow: 'Add a data flow',
  toTable: 'Go to the table with the same content',
  toMap: 'Go to the map',
  unit: 'Whose map',
  wholeOwner: (owner) => `All of ${owner}`,
  follow: 'Follow one kind of data',
  followNone: 'All data',
  shows: 'Show',
  showsAll: 'Flows and processors',
  showsFlow: 'Only flows',
  show: 'Show the map',
  noSuchUnit: 'The register has no such unit on that day.',
  noSuchData: 'The register has no such kind of data on that day.',
  way: (name, { from, through, to }) => {
    const steps = [from && `come from ${from}`, through && `go through ${through}`, to && `end with ${to}`].filter(
      (step) => step,
    );
    if (steps.length === 0) return `No flow is entered for “${name}”.`;
    const told = steps.length < 2 ? steps.join('') : `${steps.slice(0, -1).join(', ')} and ${steps.at(-1)}`;
    return `The data “${name}” ${told}.`;
  },
  wayAlone: (systems) => `The data are used in ${systems}; it is not entered where they come from.`,
  wayHelpers: (names) => `They are also with processors: ${names}.`,
  wayPerhaps: (count) =>
    count === 1
      ? 'One flow does not say which data it concerns, so the way may be longer.'
      : `${count} flows do not say which data they concern, so the way may be longer.`,
  wayOnly: 'The map is large, so only this way is shown.',
  wayAll: 'Show all data',
  mapLabel: 'System map',
  mapAbout:
    'From the left: where the data come from, the systems, and who gets them. The owner’s systems stand above those of the schools. All that is drawn also stands in the table below.',
  scroll: 'The map can be moved sideways',
  sides: { source: 'Come from', system: 'Systems', recipient: 'Go to', sub: 'Sub-processors' },
  levels: { owner: 'The owner’s level', school: 'The schools’ level' },
  unknownCountry: 'country not stated',
  areas: { nordic: 'in the Nordic countries', eea: 'in the EEA' },
  usedBy: (count) => `used at ${count} units`,
  several: {
    source: (count) => `${count} sources`,
    system: (count) => `${count} systems`,
    recipient: (count) => `${count} recipients`,
    sub: (count) => `${count} sub-processors`,
  },
  gets: (names) => `Gets from ${names}.`,
  gives: (names) => `Gives to ${names}.`,
  legend: 'How to read the map',
  regions: {
    own: 'The owner itself, or people',
    norway: 'Norway',
    eea: 'EEA countries outside Norway',
    outside: 'Countries outside the EEA',
    unknown: 'Country not stated',
  },
  lines: {
    encrypted: 'Encrypted',
    open: 'Not encrypted',
    unsaid: 'Not stated whether encrypted',
    handled: 'Processor: acts on behalf of the owner',
  },
  looseTitle: 'Systems without a flow',
  looseIntro: 'Of these it is not entered where data come from or go.',
  tableTitle: 'The same as a table',
  tableCaption: 'Where the data go',
  from: 'From',
  to: 'To',
  what: 'What',
  how: 'How',
  country: 'Country they come to',
  encrypted: 'Encrypted',
  yes: 'Yes',
  no: 'No',
  unsaid: 'Not stated',
  notRelevant: 'Does not apply',
  dataUnsaid: 'Not stated which',
  andUnsaid: 'and more that is not stated',
  inSystem: 'What stands in the system',
  tableNodes: 'Systems',
  system: 'System',
  level: 'Level',
  users: 'Used at',
  where: 'Country',
  kinds: {
    flow: 'Flow',
    collected: 'Collected',
    disclosure: 'Disclosure',
    transfer: 'Transfer abroad',
    processor: 'Processor',
    'sub-processor': 'Sub-processor',
  },
};
