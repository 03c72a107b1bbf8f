// biome-ignore-all lint/complexity/useArrowFunction: runs in browsers too old for the pages' own code (ECMAScript 5).
// biome-ignore-all lint/suspicious/noVar: as above.
// biome-ignore-all lint/style/useTemplate: as above.

/*
 * Tries what Karakter needs of a browser and shows a notice, in three languages, in one that lacks something. A script of
 * its own, in front of the pages': in a browser that cannot read those, this still runs. What it finds lacking is left in
 * `window.karakterLacks`, by the names of `browserNeeds` in the domain.
 */
(function () {
  var needs = {
    language: function () {
      return (
        [].toSorted &&
        [].findLast &&
        ''.toWellFormed &&
        window.structuredClone &&
        Intl.ListFormat &&
        Object.hasOwn
      );
    },
    page: function () {
      return window.HTMLDialogElement && 'inert' in HTMLElement.prototype && window.ResizeObserver;
    },
    styles: function () {
      return CSS.supports('selector(:has(a))') && CSS.supports('color', 'color-mix(in srgb, red, blue)');
    },
    keys: function () {
      return crypto.subtle && crypto.randomUUID;
    },
    store: function () {
      return window.indexedDB && window.localStorage;
    },
    connection: function () {
      return window.WebSocket && window.AbortController;
    },
    worker: function () {
      return navigator.serviceWorker;
    },
  };

  function holds(need) {
    try {
      return Boolean(needs[need]());
    } catch (_) {
      return false;
    }
  }

  var lacks = Object.keys(needs).filter(function (need) {
    return !holds(need);
  });
  window.karakterLacks = lacks;
})();

(function () {
  if (window.karakterLacks.length === 0) return;

  var oldest = 'Chrome 116, Edge 116, Firefox 128, Safari 17';
  var sentences = [
    ['nb', 'Denne nettleseren kan ikke brukes til eksamen i Karakter. Bruk en av disse, eller en nyere:'],
    ['nn', 'Denne nettlesaren kan ikkje brukast til eksamen i Karakter. Bruk ein av desse, eller ein nyare:'],
    ['en', 'This browser cannot be used for exams in Karakter. Use one of these, or a newer one:'],
  ];

  var phones = {
    nb: 'Eksamenstelefon',
    nn: 'Eksamenstelefon',
    en: 'Telephone for exam day',
  };

  /* The number to call, fetched when the notice is already there: without it the notice is whole. */
  function addPhone(notice) {
    var asking = new XMLHttpRequest();
    asking.onload = function () {
      var phone;
      try {
        phone = JSON.parse(asking.responseText).examDayPhone;
      } catch (_) {
        return;
      }
      if (!phone) return;
      [].forEach.call(notice.children, function (line) {
        line.textContent += ' ' + phones[line.lang] + ': ' + phone + '.';
      });
    };
    asking.open('GET', '/api/institution/shown');
    asking.send();
  }

  function show() {
    var notice = document.createElement('div');
    notice.setAttribute('role', 'alert');
    notice.style.cssText = 'padding: 16px; background: #fff3cd; color: #1e2b3c; font: 16px/1.5 sans-serif';
    sentences.forEach(function (sentence) {
      var line = document.createElement('p');
      line.lang = sentence[0];
      line.style.margin = '0';
      line.textContent = sentence[1] + ' ' + oldest + '.';
      notice.appendChild(line);
    });
    document.body.insertBefore(notice, document.body.firstChild);
    addPhone(notice);
  }
  if (document.body) show();
  else document.addEventListener('DOMContentLoaded', show);
})();
