import { noticeSettingsRoutes } from '@karakter/contract/notices/settings';
import { choosableKinds, noticeKinds, ruleOf, wayOf } from '@karakter/domain/notices/notice-rules';
import { accepted, type Mount } from '../../../platform/http/mount.ts';
import { noticeHour } from '../../institution/store.ts';
import { addressOfPerson, audiencesOf, chosenWays, keepWay } from './store.ts';

export function mountNoticeSettings(mount: Mount): void {
  mount(noticeSettingsRoutes.myNoticeSettings, async ({ tx, actor }) => {
    const audiences = await audiencesOf(tx, actor.personId);
    const chosen = await chosenWays(tx, actor.personId);
    const reaches = audiences.size === 0 ? new Set(['candidate']) : audiences;
    return {
      address: await addressOfPerson(tx, actor.personId),
      digestHour: await noticeHour(tx),
      kinds: choosableKinds.flatMap((kind) => {
        const rule = ruleOf(kind);
        if (rule.to === 'nobody' || !reaches.has(rule.to)) return [];
        return [{ kind, to: rule.to, way: wayOf(rule, { chosen: chosen.get(kind) ?? null, urgent: false }) }];
      }),
      locked: noticeKinds.flatMap((kind) => {
        const rule = ruleOf(kind);
        if (rule.class !== 'law' || rule.to === 'nobody' || !reaches.has(rule.to)) return [];
        return [{ kind, to: rule.to, why: rule.why }];
      }),
    };
  });

  mount(noticeSettingsRoutes.chooseNoticeWay, async ({ tx, actor, now, body: { kind, way } }) => {
    await keepWay(tx, { personId: actor.personId, kind, class: ruleOf(kind).class, way, at: now });
    return accepted;
  });
}
