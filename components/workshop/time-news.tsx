'use client';

import { useState } from 'react';
import { leftWords } from './clock';
import { useLeft } from './use-left';

/** In milliseconds: what is left when it is said. */
const MARKS = [300_000, 60_000, 0];

/** Says at five minutes, at one and at none, once each, how the time goes: a clock itself says nothing. One a page. */
export function TimeNews() {
  const left = useLeft()?.left;
  const [was, setWas] = useState(left);
  const [news, setNews] = useState('');
  if (left !== was) {
    setWas(left);
    if (left === undefined || was === undefined || left > was) setNews('');
    else if (MARKS.some((mark) => left <= mark && mark < was)) setNews(leftWords(left));
  }
  return (
    <span role="status" className="sr-only">
      {news}
    </span>
  );
}
