'use strict';

const assert = require('node:assert/strict');
const { mock, test } = require('node:test');
const { hangUp, outcome, press } = require('./support/caller');
const { line, using } = require('./support/line');

mock.method(console, 'log', () => {});
const workers = [{ name: 'Desk', number: '+15005550010', skills: ['General Help'] }, { name: 'Till', number: '+15005550011', skills: ['card-payments'] }];

test('a caller who asks for a person gets one, or hears that nobody is there', async () => {
  await using(line({ workers }), async (ivr) => {
    const call = await ivr.caller().call('/menu', [press('0'), outcome({ DialCallStatus: 'no-answer', QueueResult: 'leave' })]);
    assert.ok(call.all('Enqueue').length + call.all('Dial').length <= 1);
    assert.ok(call.heard.includes(ivr.said('nobodyHere')), call.trail());
    assert.notEqual(call.ended, 'end of document');
  });
});

test('a way to a person that this project does not know is the usual one', async () => {
  await using(line({ workers }), async (ivr) => {
    for (const by of ['constructor', 'pigeon']) {
      const call = await ivr.caller().call(`/person?by=${by}`, [hangUp]);
      assert.equal(call.heard.includes(ivr.settings.apology), false);
    }
  });
});

// {{#dial}}
test('dial-action-loop: the end of a talk ends the call, and does not begin it anew', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/menu', [press('7'), outcome({ DialCallStatus: 'completed' })]);
    assert.match(call.trail(), /\/person > \/called$/);
    assert.equal(call.ended, 'hang up');
    assert.deepEqual(call.all('Number').map((number) => number.text), ivr.settings.people);
  });
});

test('where no telephone is named, the caller hears that nobody is there', async () => {
  await using(line({ people: [] }), async (ivr) => {
    const call = await ivr.caller().call('/person?by=telephone', []);
    assert.ok(call.heard.includes(ivr.said('nobodyHere')));
    assert.equal(call.all('Dial').length, 0);
  });
});

test('dial-caller-id-refused: the number of the caller is passed on, and no other is claimed', async () => {
  await using(line(), async (ivr) => {
    const [dial] = (await ivr.caller().call('/person?by=telephone', [])).all('Dial');
    assert.equal(dial.attributes.callerId, undefined);
  });
});

test('who is not answered hears so, and is not left in silence', async () => {
  await using(line(), async (ivr) => {
    for (const DialCallStatus of ['no-answer', 'busy', 'failed', 'canceled']) {
      const call = await ivr.caller().call('/called', [], { DialCallStatus });
      assert.ok(call.heard.includes(ivr.said('nobodyHere')), DialCallStatus);
      assert.notEqual(call.ended, 'end of document');
    }
  });
});

// {{#dial-recording}}
test('the talk is recorded and both ends of it are reported', async () => {
  await using(line({ recordsCalls: false }), async (ivr) => {
    const { attributes } = (await ivr.caller().call('/person?by=telephone', [])).all('Dial')[0];
    assert.equal(attributes.record, 'record-from-answer-dual');
    assert.equal(attributes.recordingStatusCallback, `${ivr.base}/recorded`);
    assert.equal(attributes.recordingStatusCallbackEvent, 'completed absent');
  });
});

test('recording-two-owners: where the call is recorded, the talk in it is not recorded again', async () => {
  await using(line({ recordsCalls: true }), async (ivr) => {
    const { attributes } = (await ivr.caller().call('/person?by=telephone', [])).all('Dial')[0];
    assert.equal(attributes.record, undefined);
  });
});

// {{/dial-recording}}
// {{/dial}}
// {{#recording-announced}}
test('recording-announced-too-late: callers are told before anything is recorded', async () => {
  await using(line({ recordingNotice: 'We record this.' }), async (ivr) => {
    const call = await ivr.caller().call('/call', []);
    const told = call.verbs.findIndex((verb) => verb.text === 'We record this.');
    const began = call.verbs.findIndex((verb) => verb.name === 'Start');
    assert.ok(told >= 0 && (began < 0 || told < began), call.verbs.map((verb) => verb.name).join(' '));
  });
  await using(line({ languages: ['en-US', 'es-US'], recordingNotice: { 'en-US': 'We record this.', 'es-US': 'Se graba.' } }), async (ivr) => {
    const call = await ivr.caller().call('/call', []);
    assert.match(call.text, /We record this\.\nSe graba\./);
  });
});

// {{/recording-announced}}
// {{#recording}}
test('start-recording-last-verb: the call goes on after the recording has begun', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/call', []);
    const at = call.verbs.findIndex((verb) => verb.name === 'Start' && verb.children[0].name === 'Recording');
    assert.ok(at >= 0 && call.verbs.slice(at).some((verb) => verb.name === 'Redirect'));
  });
});

test('start-recording-relative-url: its callback is a whole address, asks for absent as well, and is taken', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/call', []);
    const [{ attributes }] = call.all('Recording');
    assert.equal(attributes.recordingStatusCallback, `${ivr.base}/recorded`);
    assert.equal(attributes.recordingStatusCallbackEvent, 'completed absent');
    for (let times = 0; times < 2; times += 1) {
      for (const RecordingStatus of ['completed', 'absent', 'in-progress']) {
        assert.equal((await call.request(attributes.recordingStatusCallback, { RecordingSid: `RE-${RecordingStatus}`, RecordingStatus })).status, 204);
      }
    }
    assert.deepEqual(ivr.items().map((item) => item.id), ['recording-RE-completed', 'recording-RE-absent']);
  });
});

// {{/recording}}
// {{#queue}}
test('enqueue-no-action: however a wait ends, the line learns of it', async () => {
  await using(line(), async (ivr) => {
    for (const QueueResult of ['leave', 'error', 'system-error']) {
      const call = await ivr.caller().call('/person?by=queue', [outcome({ QueueResult })]);
      assert.equal(call.all('Enqueue')[0].text, ivr.settings.queue);
      assert.ok(call.heard.includes(ivr.said('nobodyHere')), QueueResult);
    }
    for (const QueueResult of ['bridged', 'hangup', 'redirected']) {
      const call = await ivr.caller().call('/person?by=queue', [outcome({ QueueResult })]);
      assert.equal(call.heard.includes(ivr.said('nobodyHere')), false, QueueResult);
    }
  });
});

test('somebody of the team takes the callers out of the line, and nobody else does', async () => {
  await using(line(), async (ivr) => {
    const agent = await ivr.caller({ From: ivr.settings.people[0] }).call('/next', [outcome({}), hangUp]);
    assert.equal(agent.all('Queue')[0].text, ivr.settings.queue);
    assert.ok(agent.all('Dial').length === 2);
    const stranger = await ivr.caller({ From: '+15005550099' }).call('/next', []);
    assert.equal(stranger.ended, 'rejected');
  });
});

// {{/queue}}
// {{#waiting}}
test('enqueue-queue-full: who does not fit in is told so and gets another way out', async () => {
  await using(line(), async (ivr) => {
    const call = await ivr.caller().call('/waited', [], { QueueResult: 'queue-full' });
    assert.ok(call.heard.includes(ivr.said('queueFull')));
    assert.notEqual(call.ended, 'end of document');
  });
});

test('enqueue-no-time-limit: a wait ends at its limit, until then callers hear where they stand', async () => {
  await using(line({ longestWaitSeconds: 60, place: 'Number {place}.' }), async (ivr) => {
    const early = await ivr.caller().call('/wait', [], { QueueTime: '59', QueuePosition: '3' });
    assert.ok(early.heard.includes('Number 3.'));
    assert.equal(early.all('Leave').length, 0);
    const late = await ivr.caller().call('/wait', [], { QueueTime: '60', QueuePosition: '1' });
    assert.equal(late.all('Leave').length, 1);
  });
});

// {{/waiting}}
// {{#taskrouter}}
test('enqueue-task-without-workflow: the task goes to the workflow, with what the menu has learnt', async () => {
  await using(line({ workers }), async (ivr) => {
    const call = await ivr.caller().call('/menu', [press('5'), hangUp]);
    const [enqueue] = call.all('Enqueue');
    assert.equal(enqueue.attributes.workflowSid, `WW${'1'.repeat(32)}`);
    assert.equal(JSON.parse(call.all('Task')[0].text).language, 'en_US');
  });
});

test('taskrouter-attribute-no-match: no hyphen in a skill, since it would match nobody', async () => {
  await using(line({ workers }), async (ivr) => {
    const call = await ivr.caller().call('/menu', [press('5'), hangUp]);
    assert.equal(JSON.parse(call.all('Task')[0].text).skill, 'card_payments');
    const other = await ivr.caller().call('/person?by=workflow', [hangUp]);
    assert.equal(JSON.parse(other.all('Task')[0].text).skill, 'general_help');
  });
});

test('taskrouter-attributes-not-json: attributes are JSON whatever the skill is called', async () => {
  await using(line({ workers }), async (ivr) => {
    const call = await ivr.caller().call(`/person?by=workflow&skill=${encodeURIComponent('"}</Task>')}`, [hangUp]);
    assert.equal(typeof JSON.parse(call.all('Task')[0].text).skill, 'string');
  });
});

test('a call that TaskRouter has assigned is put through, by an answer in JSON', async () => {
  await using(line({}, { PHONE_NUMBER: '+15005550007' }), async (ivr) => {
    const task = JSON.stringify({ call_sid: 'CA1', called: '+15005550006' });
    const answer = await ivr.caller().request('/assignment', { TaskAttributes: task, WorkerAttributes: '{"contact_uri":"+15005550010"}', TaskSid: 'WT1' });
    assert.match(answer.headers.get('content-type') ?? '', /json/);
    assert.deepEqual(await answer.json(), { instruction: 'dequeue', from: '+15005550006' });
    const other = await ivr.caller().request('/assignment', { TaskAttributes: '{}', WorkerAttributes: '{"contact_uri":"+15005550010"}' });
    assert.deepEqual(await other.json(), { instruction: 'dequeue', from: '+15005550007' });
    const nobody = await ivr.caller().request('/assignment', { TaskAttributes: 'nonsense', WorkerAttributes: '{}' });
    assert.deepEqual(await nobody.json(), { instruction: 'reject' });
  });
});

// {{/taskrouter}}
// {{#virtual-agent}}
test('virtualagent-no-action-loop: when the agent has done, the call goes on and the agent does not begin again', async () => {
  await using(line({ workers }), async (ivr) => {
    const call = await ivr.caller().call('/menu', [press('8')]);
    const [connect] = call.all('Connect');
    assert.equal(connect.children[0].attributes.connectorName, 'assistant');
    const next = new URL(connect.attributes.action, call.documents[0].url).href;
    const ends = { completed: 'goodbye', 'live-agent-handoff': undefined, failed: 'agentFailed' };
    for (const [VirtualAgentStatus, key] of Object.entries(ends)) {
      const after = await ivr.caller().call(next, [hangUp], { VirtualAgentStatus });
      if (key !== undefined) assert.ok(after.heard.includes(ivr.said(key)), VirtualAgentStatus);
      assert.equal(after.all('Connect').length, 0);
      assert.equal(after.trail().includes('/person'), VirtualAgentStatus !== 'completed');
    }
  });
});

// {{/virtual-agent}}
