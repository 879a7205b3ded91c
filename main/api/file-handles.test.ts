import { describe, expect, test } from 'vitest';
import { createFileHandles } from './file-handles.ts';

describe('file handles', () => {
  test('say nothing of the path, and lead back to it', () => {
    const handles = createFileHandles();
    const handle = handles.mint('/home/lena/Documents/Northfield.trilane');
    expect(handle).toMatch(/^[A-Za-z0-9_-]{22}$/);
    expect(handles.pathOf(handle)).toBe('/home/lena/Documents/Northfield.trilane');
  });

  test('one path has one handle, two paths have two', () => {
    const handles = createFileHandles();
    expect(handles.mint('/a')).toBe(handles.mint('/a'));
    expect(handles.mint('/a')).not.toBe(handles.mint('/b'));
  });

  test('a handle of another run leads nowhere', () => {
    const other = createFileHandles().mint('/a');
    expect(createFileHandles().pathOf(other)).toBeNull();
  });

  test('there are never more than the limit, and the ones in use stay', () => {
    const handles = createFileHandles(3);
    const [first, second] = [handles.mint('/1'), handles.mint('/2')];
    handles.mint('/3');
    handles.pathOf(first);
    handles.mint('/4');
    expect(handles.pathOf(first)).toBe('/1');
    expect(handles.pathOf(second)).toBeNull();
  });

  test('an agreement to replace is good for one write', () => {
    const handles = createFileHandles();
    handles.agreeToReplace('/a.pdf');
    expect(handles.takeAgreement('/b.pdf')).toBe(false);
    expect(handles.takeAgreement('/a.pdf')).toBe(true);
    expect(handles.takeAgreement('/a.pdf')).toBe(false);
  });
});
