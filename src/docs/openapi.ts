import { z } from 'zod';
import type { RouteDefinition } from '../door/route';

type Json = { readonly [member: string]: unknown };

const FAULT = z.object({ field: z.string().nullable(), code: z.string(), message: z.string() });

/** RFC 9457; some codes bring more members of their own. */
const PROBLEM = z.looseObject({
  code: z.string().meta({ description: '固定的代码' }),
  title: z.string().meta({ description: '一句话说明' }),
  status: z.int(),
  faults: z
    .array(FAULT.extend({ in: z.string() }))
    .optional()
    .meta({ description: '逐项：内容读不懂' }),
  refused: z.array(FAULT).optional().meta({ description: '逐项：规则不允许' }),
  actualVersion: z.int().optional().meta({ description: 'If-Match 对不上：现在的版次' }),
  since: z.array(z.looseObject({})).optional().meta({ description: 'If-Match 对不上：其间的登记' }),
});

/** The API's description (OpenAPI 3.1), made from the schemas that validate. */
export function openApi(routes: readonly RouteDefinition[]): Json {
  const paths: { [path: string]: { [method: string]: Json } } = {};
  for (const route of routes) {
    const path = addressOf(route).replaceAll(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Taizhang 台账', version: '1', description: '依申请公开办理的接口。' },
    paths,
    components: {
      schemas: { Problem: schemaOf(PROBLEM, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'taizhang_session' } },
    },
  };
}

function addressOf({ path }: RouteDefinition): string {
  return path.startsWith('/') ? path : `/api/v1/${path}`;
}

function operationOf(route: RouteDefinition): Json {
  const { operation, summary, method } = route;
  const key = method === 'GET' ? [] : [headerOf('Idempotency-Key'), headerOf('If-Match')];
  const token = method === 'GET' || operation === 'anyone' ? [] : [headerOf('X-CSRF-Token')];
  return {
    summary,
    operationId: `${method.toLowerCase()} ${route.path}`.replaceAll(/\W+/g, '_'),
    'x-operation': operation,
    security: operation === 'anyone' ? [] : [{ session: [] }],
    parameters: [...fieldsOf(route.params, 'path'), ...fieldsOf(route.query, 'query'), ...key, ...token],
    ...(route.body ? { requestBody: bodyOf(route, route.body) } : {}),
    responses: {
      ...(isPreviewable(route) ? { '200': answerOf(route) } : {}),
      [String(route.status ?? 200)]: answerOf(route),
      default: problem(),
    },
  };
}

/** What is only foretold is answered with 200: nothing was made. */
function isPreviewable({ query }: RouteDefinition): boolean {
  return query instanceof z.ZodObject && 'preview' in query.shape;
}

function headerOf(name: string): Json {
  return { name, in: 'header', required: name === 'X-CSRF-Token', schema: { type: 'string' } };
}

function fieldsOf(schema: z.ZodType | undefined, place: 'path' | 'query'): readonly Json[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
  return Object.entries(shape).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(field, undefined).success,
    schema: schemaOf(field, 'input'),
  }));
}

function bodyOf({ consumes = 'json' }: RouteDefinition, body: z.ZodType): Json {
  const schema = schemaOf(body, 'input');
  const content =
    consumes === 'multipart'
      ? { 'multipart/form-data': { schema: { allOf: [schema, FILE] } } }
      : { 'application/json': { schema } };
  return { required: true, content };
}

/** The one file of a form; its fields may stand before or after it. */
const FILE: Json = {
  type: 'object',
  properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  required: ['file'],
};

function answerOf({ answer, produces, summary }: RouteDefinition): Json {
  if (produces) return { description: summary, content: { [produces]: {} } };
  if (!answer) return { description: summary };
  return { description: summary, content: { 'application/json': { schema: schemaOf(answer, 'output') } } };
}

function problem(): Json {
  const schema = { $ref: '#/components/schemas/Problem' };
  return { description: '办不了的原因', content: { 'application/problem+json': { schema } } };
}

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): Json {
  const made = Object.entries(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  // The dialect is OpenAPI 3.1's own.
  return Object.fromEntries(made.filter(([name]) => name !== '$schema'));
}
