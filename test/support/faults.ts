import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** What the endpoint does with one request. */
export type Fault =
  /** An error as AWS's JSON 1.1 protocol writes it. */
  | { readonly kind: 'error'; readonly status: number; readonly type: string; readonly message: string }
  /** A whole answer. */
  | { readonly kind: 'answer'; readonly body: unknown }
  /** Status 200 and a body that is not whole JSON. */
  | { readonly kind: 'brokenJson'; readonly text: string }
  /** Half of the announced body, then the end of the connection. */
  | { readonly kind: 'halfReply'; readonly text: string }
  /** The end of the connection before any answer. */
  | { readonly kind: 'hangUp' }
  /** No answer at all. */
  | { readonly kind: 'silence' };

/** A request as the endpoint saw it. */
export interface SeenRequest {
  /** The operation, `ListSecrets` for example. */
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly userAgent: string;
  readonly authorization: string;
}

export interface FaultyEndpoint {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  readonly host: string;
  readonly requests: readonly SeenRequest[];
  /** Plays these in turn, the last one for all further requests; forgets what was seen. */
  play(...faults: readonly [Fault, ...Fault[]]): void;
  stop(): Promise<void>;
}

/** An endpoint on a free loopback port that answers as it is told instead of as Secrets Manager would. */
export async function startFaultyEndpoint(): Promise<FaultyEndpoint> {
  let script: readonly Fault[] = [{ kind: 'hangUp' }];
  let requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    void readRequest(request).then((seen) => {
      const fault = script[Math.min(requests.length, script.length - 1)];
      requests.push(seen);
      if (fault !== undefined) playFault(fault, response);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `http://${host}`,
    host,
    get requests() {
      return requests;
    },
    play: (...faults) => {
      script = faults;
      requests = [];
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const target = String(request.headers['x-amz-target']);
  return {
    operation: target.slice(target.indexOf('.') + 1),
    body: JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, unknown>,
    userAgent: request.headers['user-agent'] ?? '',
    authorization: request.headers.authorization ?? '',
  };
}

/** Answers one request as a fault says. */
export function playFault(fault: Fault, response: ServerResponse): void {
  const head = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': 'request-1' };
  switch (fault.kind) {
    case 'error':
      response
        .writeHead(fault.status, { ...head, 'x-amzn-errortype': fault.type })
        .end(JSON.stringify({ __type: fault.type, message: fault.message, Message: fault.message }));
      return;
    case 'answer':
      response.writeHead(200, head).end(JSON.stringify(fault.body));
      return;
    case 'brokenJson':
      response.writeHead(200, head).end(fault.text);
      return;
    case 'halfReply':
      response.writeHead(200, { ...head, 'content-length': String(2 * fault.text.length) });
      response.write(fault.text, () => response.destroy());
      return;
    case 'hangUp':
      response.destroy();
      return;
    case 'silence':
      return;
  }
}
