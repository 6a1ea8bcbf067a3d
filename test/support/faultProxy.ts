import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { playFault, type Fault } from './faults';

/** What becomes of one request; the last three let it be carried out. */
export type ProxyFault =
  | Fault
  /** Nothing. */
  | { readonly kind: 'none' }
  /** The end of the connection in place of the reply. */
  | { readonly kind: 'lostReply' }
  /** Half of the reply, then the end of the connection. */
  | { readonly kind: 'cutReply' };

/** A request that came by. */
export interface ProxiedRequest {
  /** Method and path where the service's protocol names no operation. */
  readonly operation: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Stands in front of an emulator, and lets everything pass but what it was told to spoil. */
export interface FaultProxy {
  readonly url: string;
  readonly requests: readonly ProxiedRequest[];
  /** Plays these for the operation's next requests; further ones pass. */
  spoil(operation: string, ...faults: readonly ProxyFault[]): void;
  /** Plays one for all further requests of the operation. */
  spoilAll(operation: string, fault: ProxyFault): void;
  /** Lets everything pass again, and forgets the requests. */
  clear(): void;
  stop(): Promise<void>;
}

/** @param upstream the emulator, `http://127.0.0.1:PORT` */
export async function startFaultProxy(upstream: string): Promise<FaultProxy> {
  const next = new Map<string, ProxyFault[]>();
  const always = new Map<string, ProxyFault>();
  let requests: ProxiedRequest[] = [];
  const sockets = new Set<Socket>();

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const sent = Buffer.concat(chunks);
    const target = request.headers['x-amz-target'] ?? `${request.method} ${request.url}`;
    const operation = String(target).replace(/^\w+\./, '');
    requests.push({ operation, body: JSON.parse(sent.toString() || '{}') as Record<string, unknown> });
    const fault = next.get(operation)?.shift() ?? always.get(operation);
    if (fault !== undefined && !isCarriedOut(fault)) {
      playFault(fault, response);
      return;
    }
    const { status, headers, body } = await pass(request, sent);
    if (fault?.kind === 'lostReply') response.destroy();
    else if (fault?.kind === 'cutReply') {
      response.writeHead(status, { ...headers, 'content-length': String(body.length) });
      response.write(body.subarray(0, body.length / 2), () => response.destroy());
    } else response.writeHead(status, headers).end(body);
  }

  async function pass(request: IncomingMessage, sent: Buffer) {
    const kept = ['authorization', 'content-type', 'x-amz-date', 'x-amz-target', 'x-amz-security-token'];
    const headers = kept.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value] as [string, string]] : [];
    });
    const { url = '/', method = 'POST' } = request;
    const reply = await fetch(`${upstream}${url}`, {
      method,
      headers,
      ...(sent.length > 0 && { body: sent }),
    });
    return {
      status: reply.status,
      headers: { 'content-type': reply.headers.get('content-type') ?? '' },
      body: Buffer.from(await reply.arrayBuffer()),
    };
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get requests() {
      return requests;
    },
    spoil: (operation, ...faults) => next.set(operation, [...faults]),
    spoilAll: (operation, fault) => always.set(operation, fault),
    clear: () => {
      next.clear();
      always.clear();
      requests = [];
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function isCarriedOut(fault: ProxyFault): fault is Exclude<ProxyFault, Fault> {
  return fault.kind === 'none' || fault.kind === 'lostReply' || fault.kind === 'cutReply';
}
