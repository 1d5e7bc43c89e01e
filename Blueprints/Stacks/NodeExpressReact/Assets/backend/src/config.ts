// #if database
import { join } from 'node:path';
// #end
import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8001),
  HOST: z.string().default('127.0.0.1'),
  STATIC_DIR: z.string().optional(),
  // #if database
  // Beside src and dist: the same data, from wherever and however the application is started.
  DATA_DIR: z.string().default(join(import.meta.dirname, '..', 'data')),
  DATABASE_URL: z.string().optional(),
  // #if rows
  // Whether the tables begin with the rows that belong to the application.
  FIRST_ROWS: z.enum(['yes', 'no']).default('yes'),
  // #end
  // #end
  // #if auth
  SESSION_HOURS: z.coerce.number().int().min(1).max(720).default(24),
  SCRYPT_COST: z.coerce.number().int().min(2).max(1_048_576).default(32_768),
  LOGIN_ATTEMPTS: z.coerce.number().int().min(1).default(10),
  // #end
  // #if forms
  // How many times one address may send a form within ten minutes.
  SUBMISSIONS: z.coerce.number().int().min(1).default(30),
  // #end
});

/** The settings, from environment variables; a wrong one stops the start and is named. */
export function readConfig(variables: Record<string, string | undefined>) {
  const result = environment.safeParse(variables);
  if (!result.success) {
    throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  }
  const env = result.data;
  return {
    port: env.PORT,
    host: env.HOST,
    staticDir: env.STATIC_DIR,
    // #if database
    dataDir: env.DATA_DIR,
    databaseUrl: env.DATABASE_URL,
    // #if rows
    firstRows: env.FIRST_ROWS === 'yes',
    // #end
    // #end
    // #if auth
    sessionHours: env.SESSION_HOURS,
    scryptCost: env.SCRYPT_COST,
    loginAttempts: env.LOGIN_ATTEMPTS,
    // #end
    // #if forms
    submissions: env.SUBMISSIONS,
    // #end
  };
}

export type Config = ReturnType<typeof readConfig>;
