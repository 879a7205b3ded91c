import { describe, expect, it } from 'vitest';

import { nodeTrouble } from './node-version.ts';

describe('the Node that runs the program', () => {
  it.each([
    ['20.20.2', '9'],
    ['18.0.0', '8'],
    ['9.0.0', undefined],
  ])('is refused in a sentence when it is %s', (node, napi) => {
    expect(nodeTrouble({ node, napi })).toContain(`this is Node ${node}.`);
  });

  it.each([
    ['24.21.0', '10'],
    ['30.0.0', '11'],
  ])('is right when it is %s', (node, napi) => {
    expect(nodeTrouble({ node, napi })).toBeNull();
  });

  it('is Electron’s own business in Electron', () => {
    expect(nodeTrouble({ electron: '33.4.11', node: '20.18.3', napi: '9' })).toBeNull();
  });

  it('is right for these tests', () => {
    expect(nodeTrouble(process.versions)).toBeNull();
  });
});
