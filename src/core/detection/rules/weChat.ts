/** WeChat: app secrets of 32 hex digits, known by their name. */
import type { PatternRule } from '../rule';
import { defineNamedToken } from './shapes';

export const weChatRules: readonly PatternRule[] = [
  defineNamedToken({
    id: 'wechat-app-secret',
    name: 'WeChat app secret',
    description: 'With the app’s id it gets access tokens for the account.',
    words: ['wechat', 'weixin', 'wxapp', 'wx_app', 'wx_secret'],
    body: { alphabet: 'hex', length: 32 },
    revocationUrl:
      'https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html',
    sourceUrl: 'https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html',
  }),
];
