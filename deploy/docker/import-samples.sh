#!/bin/sh
# Sample data for the demo; repeating it changes nothing.
set -eu
cd deploy/samples
node ../../apps/cli/dist/main.js import catalogue.json customers.jsonl notices.jsonl faqs.jsonl
