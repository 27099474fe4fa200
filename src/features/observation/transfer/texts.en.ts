import type { TransferTexts } from './texts.nb.ts';

const number = new Intl.NumberFormat('en-GB');
const organisations = (n: number) => (n === 1 ? '1 organisation' : `${number.format(n)} organisations`);

/** The same in English. */
export const transferEn: TransferTexts = {
  lists: {
    title: 'Certified recipients',
    menu: 'Lists of certified recipients in the United States',
    none: 'You have no list. Nobody knows, therefore, whether recipients in the United States are certified.',
    inForce: (day, n) => `The list of ${day} is in force: ${organisations(n)} active.`,
    old: (day, days) =>
      `The newest list is of ${day}. It is older than ${days} days, so nobody knows whether recipients in the United States are certified. Fetch the list again.`,
    why: 'Decision (EU) 2023/1795 lets data go only to those in the United States who are certified on that day. The list is published by the US Department of Commerce at dataprivacyframework.gov and keeps changing. So each version is kept, and what was seen on a day is held against the list that was in force that day.',
    versions: 'Versions',
    noVersions: 'No list has been brought in.',
    fetched: 'Fetched',
    framework: 'Framework',
    source: 'Source',
    active: 'Active',
    lines: 'In the file',
    kept: 'Brought in',
    keptBy: (day, name) => `${day}, by ${name}`,
    state: 'Now',
    states: { 'in-force': 'In force', old: 'Too old', replaced: 'Replaced by a newer one' },
  },
  bringIn: {
    title: 'Bring in a list',
    lead: 'You see what was read before anything is kept. The file itself is not stored.',
    framework: 'Which framework is the list of?',
    file: 'The list',
    fileHelp:
      'CSV or a spreadsheet with a line that names the columns, among them “Organization” and “Status”. The same file as the command takes with --certified. Up to 4.5 MB.',
    on: 'The day on which the list was fetched',
    source: 'Where was it fetched?',
    sourceHelp: 'For example dataprivacyframework.gov/list',
    send: 'Read the list',
  },
  preview: {
    title: 'This was read',
    lead: (lines, active) =>
      `The list names ${organisations(lines)}, and ${number.format(active)} of them are active. Nothing is stored yet.`,
    nobody: 'Nobody on the list is active. Make sure that it is the right file before you keep it.',
    before: (day, added, gone) =>
      `Since the list of ${day}, ${number.format(added)} have come and ${number.format(gone)} are gone.`,
    first: 'This is the first list of this framework.',
    seen: 'Recipients in the United States on your sites',
    noneSeen: 'None of the sites was seen to contact anybody in the United States.',
    organisation: 'Organisation',
    onList: 'On the list',
    yes: 'Active',
    no: 'Not active, or there under another name',
    file: 'Fingerprint (SHA-256) of the file',
    keep: 'Keep the list',
    discard: 'Discard',
    kept: 'The list is kept.',
    discarded: 'Discarded. Nothing was kept.',
  },
  whatIf: {
    title: 'If the ground falls',
    menu: 'What if a ground for transfers falls?',
    choose: 'Choose a ground and a day. The page shows who would then be without a ground to get data out of the EEA.',
    ground: 'Which ground?',
    day: 'Day',
    show: 'Show',
    safeguards: { 'standard-clauses': 'the EU’s standard clauses', 'binding-rules': 'binding corporate rules' },
    option: (name, n) => (n === 0 ? name : `${name}: ${n === 1 ? '1 rests' : `${n} rest`} on it`),
    noGround: 'Choose a ground from the list.',
    noDay: 'Write a day.',
    nobody: (ground, day) => `If ${ground} falls on ${day}, nobody you know of loses their ground.`,
    lead: (n, ground, day) =>
      `If ${ground} falls on ${day}, ${n === 1 ? 'one transfer is' : `${n} transfers are`} without a ground.`,
    unsure: (n) =>
      n === 1
        ? 'Nobody knows whether one of them has a ground today either.'
        : `Nobody knows whether ${n} of them have a ground today either.`,
    stands: (n) => `For ${n} more nothing changes.`,
    picture: 'Before and after, school by school',
    pictureHelp:
      'Each square is a recipient outside the EEA, or one that nobody can place: somewhere a site sends data, or a transfer in the register. All that is drawn stands in the table below too.',
    before: 'Today',
    after: 'After',
    legend: 'The pattern of the square says whether the transfer has a ground:',
    states: { ground: 'Has a ground', unknown: 'Not known', none: 'Without a ground' },
    counts: {
      ground: (n) => `${n} with a ground`,
      unknown: (n) => `${n} not known`,
      none: (n) => `${n} without a ground`,
    },
    nothing: 'Neither the sites nor the register shows anything leaving the EEA.',
    schools: 'School by school',
    unit: 'School',
    table: 'Who loses their ground',
    recipient: 'Recipient',
    from: 'From',
    units: 'Concerns',
    owner: 'The whole organisation',
    change: 'Before → after',
    wayOut: 'The way out',
    site: (host) => `the site ${host}`,
    system: (name) => `the system ${name}`,
    usedFor: (activities) => `Used for: ${activities}`,
    ways: {
      recipient: 'See the recipient, and take it off the site',
      agreement: 'Enter standard clauses for it',
      entry: 'Enter another ground, or stop the transfer',
    },
    honest:
      'The page sees what sites were seen to do, and the transfers in the register. A system that moves data without anybody having entered it is not among them.',
  },
};
