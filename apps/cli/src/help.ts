import type { Bilingual } from '@csite/protocol';

export const helpText: Bilingual = {
  ja: `使い方: npm run csite -- <コマンド>

  import <ファイル>…                取り込み。何度実行しても結果は同じです
      *.jsonl                       お客様、お知らせ、または FAQ（いずれも1行に1件）
      *.csv                         お客様（見出しは contractor.email、contracts.0.product のように「.」でつなぐ）
      *.json                        カタログ
  disk-usage <ファイル>             環境が計測したディスク使用容量を伝える（*.jsonl、1行に1環境）
  clock show                        業務時計の日時を表示
  clock <日時>                      業務時計を動かす（CLOCK=manual のとき）。例: 2025-03-20T23:59:59+09:00
  dead-letters list [<サービス>]    受け取れなかったイベントの一覧
  dead-letters redrive <サービス> [<ID>]  もう一度受け取らせる
  operator create --email <アドレス> --name <名前>  担当者を登録（パスワードは端末か標準入力から）
      --generate                    パスワードを生成し、一度だけ表示
      --unless-exists               登録済みなら何もしない
  operator reset-factors --email <アドレス>  認証アプリを失った担当者の2段階認証を解除
  --help                            この説明

接続先は NATS_URL、なければ npm start で起動中のシステムです。`,
  en: `Usage: npm run csite -- <command>

  import <file> …                   takes files in, one after the other; repeating it changes nothing
      *.jsonl                       customers, notices, or FAQ: one JSON object a line
      *.csv                         customers; headings joined by dots: contractor.email, contracts.0.product
      *.json                        the catalogue
  disk-usage <file>                 tells what environments measured of their disks (*.jsonl, one a line)
  clock show                        shows the business clock
  clock <instant>                   moves it (needs CLOCK=manual), e.g. 2025-03-20T23:59:59+09:00
  dead-letters list [<service>]     lists events that could not be taken in
  dead-letters redrive <service> [<id>]  tries them again
  operator create --email <address> --name <name>  makes an operator; asks for the password, or reads it from standard input
      --generate                    makes a password up and shows it once
      --unless-exists               leaves one with that address as they are
  operator reset-factors --email <address>  lets one who lost code app and codes set up others
  --help                            shows this

Connects to NATS_URL, or else to the system that npm start runs here.`,
};
