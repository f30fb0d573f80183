// Connects clients of the TypeScript SDK to ftl mcp: lists and calls every tool, follows a wait and cancels one, reads the
// resources. Prints a line for each kind of client: its name, and the revision that it spoke.
//
// Arguments: the launcher, a folder to work in.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { Client as NewClient } from '@modelcontextprotocol/client';
import { StdioClientTransport as NewTransport } from '@modelcontextprotocol/client/stdio';
import { Client as OldClient } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport as OldTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const [launcher, folder] = process.argv.slice(2);

const task = { seq: '001', slug: 'write-export', delta: [], creates: ['export.py'], verify: 'true' };
const plan = { objective: 'Export to CSV', tasks: [task, { ...task, seq: '002', slug: 'read-export' }] };
const failure = { name: 'tsv-quotes', trigger: 'csv.Error: need to escape', fix: 'set quotechar', cost: 3000 };

async function exercise(client, call, wait) {
  const tools = (await client.listTools()).tools;
  assert.equal(tools.length, 8);
  const called = new Set();
  const tool = async (name, args) => {
    called.add(name);
    const result = await call(name, args);
    assert.ok(!result.isError, `${name} ${JSON.stringify(args)}: ${JSON.stringify(result)}`);
    return result.structuredContent;
  };

  const session = (await tool('session', { action: 'create', objective: 'Export to CSV' })).session_id;
  const progress = [];
  const waiting = wait({ session, timeout: 60 }, { onprogress: (step) => progress.push(step) });
  for (const mode of ['structure', 'pattern', 'delta']) {
    await tool('result', { session, mode, result: { mode } });
  }
  called.add('wait');
  assert.equal((await waiting).structuredContent.status, 'quorum_met');
  assert.ok(progress.length > 0);
  assert.ok(progress.every((step) => step.total === 3));
  assert.deepEqual(progress.map((step) => step.progress), progress.map((step) => step.progress).sort((a, b) => a - b));

  const abort = new AbortController();
  const cancelled = wait({ session: 'nobody', timeout: 600 }, { signal: abort.signal });
  setTimeout(() => abort.abort('enough'), 200);
  await assert.rejects(cancelled);

  const id = (await tool('plan', { action: 'write', plan })).id;
  await tool('plan', { action: 'start', objective: 'Export to CSV' });
  await tool('plan', { action: 'add_tasks', plan_id: id });
  const claimed = await tool('task', { action: 'claim', owner: 'a', workspace: true });
  assert.equal(claimed.owner, 'a');
  await tool('task', { action: 'complete', seq: claimed.seq, delivered: 'done', owner: 'a' });
  await tool('memory', { action: 'add', type: 'failure', entry: failure });
  assert.equal((await tool('memory', { action: 'context' })).failures[0].name, failure.name);
  await tool('benchmark', { action: 'record', run_id: 'r', metric: 'ms', value: 1.5 });
  assert.equal((await tool('status', {})).campaign.objective, 'Export to CSV');
  assert.deepEqual([...called].sort(), tools.map((known) => known.name).sort());

  const wrong = await call('task', { action: 'renew', seq: '009', owner: 'a' });
  assert.equal(wrong.isError, true);
  assert.equal(wrong.structuredContent.code, 'not_found');
  await assert.rejects(call('nothing', {}));

  const many = await Promise.all(Array.from({ length: 100 }, () => call('status', {})));
  assert.ok(many.every((result) => !result.isError));

  const uris = (await client.listResources()).resources.map((resource) => resource.uri);
  assert.deepEqual(uris, ['ftl://plan', 'ftl://workspace', 'ftl://exploration']);
  assert.match((await client.readResource({ uri: 'ftl://plan' })).contents[0].text, /write-export/);
  await client.close();
}

function started(name) {
  const cwd = `${folder}/${name}`;
  mkdirSync(cwd);
  const env = { ...process.env, HOME: folder };
  delete env.FTL_DB_PATH;
  return { command: launcher, args: ['mcp'], cwd, env };
}

const old = new OldClient({ name: 'old', version: '1' });
const oldTransport = new OldTransport(started('sdk-1'));
let spoken;
oldTransport.setProtocolVersion = (version) => (spoken = version);
await old.connect(oldTransport);
await exercise(
  old,
  (name, args) => old.callTool({ name, arguments: args }),
  (args, options) => old.callTool({ name: 'wait', arguments: args }, undefined, options),
);
console.log('sdk-1', spoken);

for (const [name, mode] of [['sdk-2-legacy', 'legacy'], ['sdk-2-auto', 'auto'], ['sdk-2-pinned', { pin: '2026-07-28' }]]) {
  const client = new NewClient({ name, version: '1' }, { versionNegotiation: { mode } });
  await client.connect(new NewTransport(started(name)));
  const revision = client.getNegotiatedProtocolVersion();
  await exercise(
    client,
    (tool, args) => client.callTool({ name: tool, arguments: args }),
    (args, options) => client.callTool({ name: 'wait', arguments: args }, options),
  );
  console.log(name, revision);
}
