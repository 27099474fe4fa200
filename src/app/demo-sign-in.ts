import { randomBytes } from 'node:crypto';
import { readConfig } from '#src/platform/config/config.ts';
import type { Db } from '#src/platform/db/connect.ts';
import { profileNames } from '#src/platform/identity/profiles.ts';
import type { DemoProvider } from './demo-provider/start.ts';
import { demoSubjects } from './demo-subjects.ts';
import type { ProvidersAt } from './server.ts';
import { backChannelPath, callbackPaths } from './web/sign-in/paths.ts';

/**
 * Sets the imitated providers up for the application, when its address is known, and gives the settings for them, read
 * from variables as they are in earnest.
 */
export function demoProvidersAt(db: Db, provider: DemoProvider): ProvidersAt {
  return async (origin) => {
    const clientOf = (profile: (typeof profileNames)[number]) => ({
      clientId: `skolevern-demo-${profile}`,
      clientSecret: randomBytes(32).toString('base64url'),
      redirectUri: `${origin}${callbackPaths[profile]}`,
    });
    const clients = { feide: clientOf('feide'), idporten: clientOf('idporten') };
    const people = await demoSubjects(db);
    await provider.configure({ origin, clients, backChannel: `${origin}${backChannelPath}`, people });
    const variables = profileNames.flatMap((profile) => {
      const prefix = `SKOLEVERN_${profile.toUpperCase()}`;
      return [
        [`${prefix}_ISSUER`, provider.issuers[profile]],
        [`${prefix}_CLIENT_ID`, clients[profile].clientId],
        [`${prefix}_CLIENT_SECRET`, clients[profile].clientSecret],
      ] as const;
    });
    return readConfig({ SKOLEVERN_DEMO: '1', ...Object.fromEntries(variables) }).providers;
  };
}
