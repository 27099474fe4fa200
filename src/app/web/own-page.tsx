import type { FC } from 'hono/jsx';
import type { Lang } from '#src/kernel/language.ts';
import type { Role } from '#src/platform/access/decide.ts';
import { Card, CardGrid } from '#src/ui/card.tsx';
import { Empty } from '#src/ui/empty.tsx';
import type { NavigationItem } from '#src/ui/header.tsx';
import { PageHeading } from '#src/ui/page-heading.tsx';
import { signInTexts } from './sign-in/texts.ts';

const withRegister: readonly Role[] = ['coordinator', 'leader', 'reader'];

/** Whether a role works with the register; the others see what is theirs, and have a small front page. */
export function worksWithRegister(role: Role): boolean {
  return withRegister.includes(role);
}

interface OwnPageProps {
  readonly lang: Lang;
  readonly name: string;
  readonly owner: string;
  readonly links: readonly NavigationItem[];
}

/** The front page of pupils, guardians, staff and others who do not work with the register: what they can do here. */
export const OwnPage: FC<OwnPageProps> = ({ lang, name, owner, links }) => {
  const texts = signInTexts[lang].own;
  return (
    <>
      <PageHeading title={texts.title.replace('%s', name)} lead={texts.lead.replace('%s', owner)} />
      {links.length === 0 ? (
        <Empty title={texts.nothing} />
      ) : (
        <CardGrid>
          {links.map(({ text, href }) => (
            <Card key={href} level={2} title={text} href={href} />
          ))}
        </CardGrid>
      )}
    </>
  );
};
