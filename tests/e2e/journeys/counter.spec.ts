import { fromShoutingToClosed } from '../support/counterWalk';
import { atHome } from '../support/screen';
import { test } from '../support/test';

test('窓口：怒鳴る → 判断 → ①②③ → 退去命令３回 → 通報 → 事後 → 閉じる', async ({ page, hands }) => {
  await fromShoutingToClosed(await atHome(page, { hands }));
});
