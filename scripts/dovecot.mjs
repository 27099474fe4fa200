/** Finds the mail server that the tests of mailboxes talk to, and installs it where that is possible. */
import { existsSync } from 'node:fs';
import { forward } from '../bin/forward.mjs';

const places = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'];

/** The path of dovecot: the one named in DOVECOT, or Debian's. Undefined when there is none. */
function findDovecot() {
  return [process.env.DOVECOT, ...places].find((path) => path !== undefined && path !== '' && existsSync(path));
}

async function installAsRoot() {
  const options = {
    // Debian would start it as a service of the machine; the tests start their own.
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  if ((await forward('apt-get', ['update'], options)) !== 0) return;
  await forward('apt-get', ['install', '-y', '--no-install-recommends', 'dovecot-imapd'], options);
}

/**
 * The path of dovecot, installed now if we are root. Without it the rest of the tests run, and those of mailboxes fail and say
 * what is missing: they are not passed over.
 */
export async function offerDovecot() {
  const there = findDovecot();
  if (there !== undefined) return there;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing dovecot for the tests of mailboxes ...');
    await installAsRoot();
  }
  const found = findDovecot();
  if (found === undefined)
    console.error(
      '\nThe tests of mailboxes need dovecot, and will fail without it. Run:\n\nsudo apt-get install -y dovecot-imapd\n',
    );
  return found;
}
