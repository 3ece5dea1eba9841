import { describe, expect, it } from 'vitest';
import { copyOf, wayOf, type Kept } from '@/lib/offline/route';

const ORIGIN = 'https://trailwise.example';
const kept: Kept = {
  build: 'b1',
  pages: ['/', '/learn', '/learn/iam/access-denied', '/labs/care4wares', '/offline'],
  assets: ['/_next/static/chunks/a.js', '/search.json'],
};
const asked = (path: string, mode = 'navigate', method = 'GET') => ({
  url: path.startsWith('http') ? path : ORIGIN + path,
  mode,
  method,
});

describe('wayOf', () => {
  it.each([
    ['a page', asked('/learn'), 'page'],
    ['a page with a query', asked('/labs/care4wares?lang=sql'), 'page'],
    ['an unknown page, which gets the words for it', asked('/nowhere'), 'page'],
    ['a script of this build', asked('/_next/static/chunks/a.js', 'no-cors'), 'asset'],
    ['a script of another build', asked('/_next/static/chunks/b.js', 'no-cors'), 'pass'],
    ["the search's index", asked('/search.json', 'cors'), 'page'],
    ['evidence by its hash', asked('/files/labs/x/trail.json?v=0123', 'cors'), 'file'],
    ['a file without a hash may change', asked('/files/manifest.json', 'cors'), 'pass'],
    ["Next's data of a page", asked('/learn?_rsc=1a2b3', 'cors'), 'pass'],
    ['an answer', asked('/api/quizzes/q/questions/a/answer', 'cors', 'POST'), 'pass'],
    ['anything of the API', asked('/api/health', 'cors'), 'pass'],
    ['a form that is sent', asked('/learn', 'navigate', 'POST'), 'pass'],
    ['another site', asked('https://docs.aws.amazon.com/', 'no-cors'), 'pass'],
    ['another port', asked('https://trailwise.example:8443/learn'), 'pass'],
  ])('%s', (_what, request, way) => {
    expect(wayOf(request, ORIGIN, kept)).toBe(way);
  });
});

describe('copyOf', () => {
  it.each([
    ['/', '/'],
    ['/learn', '/learn'],
    ['/learn/', '/learn'],
    ['/learn?from=home#top', '/learn'],
    ['/search.json', '/search.json'],
    ['/learn/iam', undefined],
    ['/join', undefined],
  ])('%s', (path, copy) => {
    expect(copyOf(ORIGIN + path, kept)).toBe(copy);
  });
});
