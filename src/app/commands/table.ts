import type { Command } from './command.ts';

/** Every command; its module is loaded only when it is called, so that `control` and the like open no database. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./start.ts')).startCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
  import: async () => (await import('./import.ts')).importCommand,
  export: async () => (await import('./export.ts')).exportCommand,
  backup: async () => (await import('./backup.ts')).backupCommand,
  restore: async () => (await import('./restore.ts')).restoreCommand,
  account: async () => (await import('./account.ts')).accountCommand,
  migrate: async () => (await import('./migrate.ts')).migrateCommand,
  control: async () => (await import('./control.ts')).controlCommand,
  notice: async () => (await import('./notice.ts')).noticeCommand,
  examine: async () => (await import('./examine.ts')).examineCommand,
  observe: async () => (await import('./observe.ts')).observeCommand,
  deadline: async () => (await import('./deadline.ts')).deadlineCommand,
  mail: async () => (await import('./mail.ts')).mailCommand,
  scan: async () => (await import('./scan.ts')).scanCommand,
  evidence: async () => (await import('./evidence.ts')).evidenceCommand,
  report: async () => (await import('./report.ts')).reportCommand,
  catalogue: async () => (await import('./catalogue.ts')).catalogueCommand,
  people: async () => (await import('./people.ts')).peopleCommand,
  schema: async () => (await import('./schema.ts')).schemaCommand,
  log: async () => (await import('./log.ts')).logCommand,
};
