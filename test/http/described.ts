import { z } from 'zod';
import type { StaffServer } from '@test/staff';
import { schemaShape } from './schema-values';
import type { Schema } from './schema-values';

const METHODS = ['get', 'post', 'put', 'delete'] as const;
const CALLED = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const;

const parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  required: z.boolean(),
  schema: schemaShape,
});
const operation = z.object({
  'x-operation': z.string(),
  parameters: z.array(parameter),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: schemaShape })) }).optional(),
});
const description = z.object({
  paths: z.record(z.string(), z.partialRecord(z.enum(METHODS), operation)),
});

/** One address of the API as its own description tells it. */
export interface Described {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the root, with `{agency}` where a parameter stands. */
  readonly path: string;
  readonly operation: string;
  readonly parameters: readonly z.infer<typeof parameter>[];
  /** Null without a body; a form's fields for multipart. */
  readonly body: Schema | null;
  readonly multipart: boolean;
}

export const nameOf = ({ method, path }: Pick<Described, 'method' | 'path'>): string => `${method} ${path}`;

/** Everything that the API says it can be asked. */
export async function describedRoutes(server: StaffServer): Promise<readonly Described[]> {
  const { body } = await server.stranger.get('/api/docs');
  const { paths } = description.parse(body);
  return Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const found = methods[method];
      return found ? [describedAs(CALLED[method], path, found)] : [];
    }),
  );
}

function describedAs(
  method: Described['method'],
  path: string,
  { parameters, requestBody, ...rest }: z.infer<typeof operation>,
): Described {
  const [form] = Object.entries(requestBody?.content ?? {});
  const [type, content] = form ?? [null, null];
  const body = content?.schema ?? null;
  return {
    method,
    path,
    operation: rest['x-operation'],
    parameters,
    body,
    multipart: type === 'multipart/form-data',
  };
}

/** The address with something that its parameters take in their places. */
export function addressOf({ path, parameters }: Described, agency: string): string {
  return parameters
    .filter((one) => one.in === 'path')
    .reduce((url, { name, schema: of }) => url.replace(`{${name}}`, placeFor(name, of, agency)), path);
}

function placeFor(name: string, { format, type, enum: choices }: Schema, agency: string): string {
  if (name === 'agency') return agency;
  if (format === 'uuid') return '00000000-0000-4000-8000-000000000001';
  if (choices) return String(choices[0]);
  return type === 'integer' || type === 'number' || name === 'year' ? '2024' : 'x1';
}
