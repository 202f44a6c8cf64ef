import { z } from 'zod';
import type { StaffServer } from '@test/staff';
import { schemaShape } from './schema-values';
import type { Schema } from './schema-values';

const METHODS = { get: 'GET', post: 'POST', put: 'PUT', delete: 'DELETE' } as const;

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
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post', 'put', 'delete']), operation)),
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
    Object.entries(METHODS).flatMap(([key, method]) => {
      const found = methods[method === 'GET' ? 'get' : lower(method)];
      if (!found || key !== method.toLowerCase()) return [];
      const [type, content] = Object.entries(found.requestBody?.content ?? {})[0] ?? [];
      return [
        {
          method,
          path,
          operation: found['x-operation'],
          parameters: found.parameters,
          body: content?.schema ?? null,
          multipart: type === 'multipart/form-data',
        },
      ];
    }),
  );
}

function lower(method: 'POST' | 'PUT' | 'DELETE') {
  return ({ POST: 'post', PUT: 'put', DELETE: 'delete' } as const)[method];
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
