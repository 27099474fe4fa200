import type { FC } from 'hono/jsx';
import { osloDate } from '#src/kernel/date.ts';
import { isDocumentKind } from '#src/law/documents/laws.ts';
import { DateText } from '#src/ui/date-text.tsx';
import { Section } from '#src/ui/section.tsx';
import { kindRules } from '../model/kinds.ts';
import type { DocumentRow, FileRow, MessageRow, PartyRow, TaskRow } from '../store/read.ts';
import { caseTexts } from '../texts.ts';
import { taskWordsIn } from './extras.ts';
import { type MatterProps, unitWords } from './matter-props.ts';
import { MessageBody } from './message-body.tsx';
import { StepForm } from './step-form.tsx';
import { instantWords, uncapital } from './words.tsx';

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;

const FileLink: FC<{ file: FileRow }> = ({ file }) => (
  <a class="ds-link" href={`/saker/${file.matter}/fil/${file.id}`}>
    {file.name} ({size(file.size)})
  </a>
);

const Party: FC<MatterProps & { party: PartyRow }> = ({ lang, party }) => {
  const texts = caseTexts[lang];
  const contact = [party.email, party.phone, party.address].filter((one) => one !== null);
  return (
    <li>
      <p>
        <strong>{texts.parts[party.part]}:</strong> {party.name ?? texts.somebody}
      </p>
      <p class="sv-note">
        {texts.matter.authority}: {uncapital(texts.authorities[party.authority])} ({texts.shown[party.shown]})
        {contact.length > 0 && `. ${texts.matter.contact}: ${contact.join(', ')}`}
      </p>
    </li>
  );
};

const Message: FC<MatterProps & { message: MessageRow }> = ({ message, ...props }) => {
  const { lang, view, context } = props;
  const texts = caseTexts[lang];
  const files = view.files.filter((file) => file.message === message.id);
  const unread = message.handled_at === null;
  // Written by the program itself: an e-mail of the case was given up.
  const isNotDelivered = message.direction === 'in' && message.channel === 'internal';
  return (
    <li class="sv-message" data-direction={message.direction} data-unread={unread ? 'true' : undefined}>
      <p class="sv-message-head">
        <strong>{texts.matter.directions[message.direction]}</strong> · {texts.channels[message.channel]} ·{' '}
        <time datetime={message.at.toISOString()}>{instantWords(message.at, lang)}</time>
        {unread && (
          <span class="ds-tag" data-color="warning">
            {texts.matter.unread}
          </span>
        )}
      </p>
      {(message.from_text ?? message.to_text) !== null && (
        <p class="sv-note">
          {message.from_text !== null && texts.matter.from(message.from_text)}{' '}
          {message.to_text !== null && texts.matter.to(message.to_text)}
        </p>
      )}
      {message.subject !== null && <p>{message.subject}</p>}
      {isNotDelivered ? (
        <p>{texts.matter.notDelivered(message.to_text ?? '', message.body)}</p>
      ) : (
        <MessageBody lang={lang} message={message} messages={view.messages} />
      )}
      {files.length > 0 && (
        <ul class="ds-list">
          {files.map((file) => (
            <li key={file.id}>
              <FileLink file={file} />
            </li>
          ))}
        </ul>
      )}
      {unread && view.may.has('handle-message') && (
        <StepForm step="handle-message" item={message.id} context={context} />
      )}
    </li>
  );
};

const Document: FC<MatterProps & { document: DocumentRow }> = ({ document, ...props }) => {
  const { lang, view, context, extras } = props;
  const texts = caseTexts[lang];
  const file = view.files.find(({ id }) => id === document.file);
  const released = view.files.find(({ id }) => id === document.released_file);
  const links = extras.flatMap((extra) => extra.documentLinks?.(view, document, lang) ?? []);
  return (
    <li>
      <p>
        <strong>{document.title}</strong>: {texts.decisions[document.decision]}
        {document.ground_section !== null && ` (${document.ground_section})`}
      </p>
      <p class="sv-note">
        {[document.source, document.secrecy_section, document.wider_access, document.explanation]
          .flatMap((one) => (one === null ? [] : [one.trim().replace(/\.$/, '')]))
          .join('. ')}
      </p>
      {file !== undefined && (
        <p>
          <FileLink file={file} />
        </p>
      )}
      {released !== undefined && (
        <p>
          {texts.matter.released}: <FileLink file={released} />
        </p>
      )}
      {links.length > 0 && (
        <ul class="sv-ways">
          {links.map(({ text, href }) => (
            <li key={href}>
              <a class="ds-link" href={href}>
                {text}
                <span class="ds-sr-only"> {document.title}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {view.may.has('decide-document') && !isDocumentKind(view.row.kind) && (
        <StepForm step="decide-document" item={document.id} about={document.title} context={context} />
      )}
    </li>
  );
};

/** One task: to whom, what, by when, and what came of it. */
export const Task: FC<
  Pick<MatterProps, 'lang' | 'units' | 'now' | 'context' | 'extras'> & {
    task: TaskRow;
    name: string | undefined;
    mayEnd: boolean;
    mayCancel: boolean;
  }
> = ({ lang, units, now, context, extras, task, name, mayEnd, mayCancel }) => {
  const texts = caseTexts[lang];
  const to = name ?? texts.form.leaderOf(unitWords(task.unit, units, lang));
  const isOpen = task.state === 'open';
  return (
    <li>
      <p>
        <strong>{texts.matter.taskTo(to)}</strong>: {texts.taskStates[task.state]}
      </p>
      <p class="sv-said">{taskWordsIn(extras, task.wants, lang)}</p>
      <p>
        {texts.matter.taskDue} <DateText date={task.due_on} lang={lang} today={isOpen ? osloDate(now) : undefined} />
      </p>
      {task.answer !== null && <p class="sv-said">{task.answer}</p>}
      {isOpen && mayEnd && <StepForm step="end-task" item={task.id} context={context} />}
      {isOpen && mayCancel && <StepForm step="cancel-task" item={task.id} context={context} />}
    </li>
  );
};

/** What was said in a case, in order. */
export const MessagesView: FC<MatterProps> = (props) => {
  const { lang, view } = props;
  const texts = caseTexts[lang].matter;
  return (
    <Section title={texts.messages} id="meldinger">
      {view.messages.length === 0 && <p>{texts.noMessages}</p>}
      <ol class="sv-contents">
        {view.messages.map((message) => (
          <Message key={message.id} {...props} message={message} />
        ))}
      </ol>
    </Section>
  );
};

/** What else is in a case: who, documents, tasks, other cases. */
export const ContentsView: FC<MatterProps> = (props) => {
  const { lang, view } = props;
  const texts = caseTexts[lang].matter;
  return (
    <>
      <Section title={texts.parties} id="parter">
        {view.parties.length === 0 && <p>{texts.noParties}</p>}
        <ul class="sv-contents">
          {view.parties.map((party) => (
            <Party key={party.id} {...props} party={party} />
          ))}
        </ul>
      </Section>
      <Section title={texts.documents} id="dokumenter">
        {view.documents.length === 0 && <p>{texts.noDocuments}</p>}
        <ul class="sv-contents">
          {view.documents.map((document) => (
            <Document key={document.id} {...props} document={document} />
          ))}
        </ul>
      </Section>
      <Section title={texts.tasks} id="oppgaver">
        {view.tasks.length === 0 && <p>{texts.noTasks}</p>}
        <ul class="sv-contents">
          {view.tasks.map((task) => (
            <Task
              key={task.id}
              {...props}
              task={task}
              name={task.holder === null ? undefined : view.names.get(task.holder)}
              mayEnd={view.may.has('end-task')}
              mayCancel={view.may.has('cancel-task')}
            />
          ))}
        </ul>
      </Section>
      <Section title={texts.linked} id="lenker">
        {view.links.length === 0 && <p>{texts.noLinks}</p>}
        <ul class="ds-list">
          {view.links.map(({ id, number, kind, link, mayOpen }) => (
            <li key={id}>
              {caseTexts[lang].links[link]}{' '}
              {mayOpen ? (
                <a class="ds-link" href={`/saker/${id}`}>
                  {caseTexts[lang].caseNumber(number)}: {kindRules[kind].name[lang]}
                </a>
              ) : (
                <>
                  {caseTexts[lang].caseNumber(number)}. {texts.closedToYou}
                </>
              )}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
};
