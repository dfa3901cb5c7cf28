#!/bin/sh
# Sample data for the demo; repeating it changes nothing.
set -eu
for file in catalogue.json customers.jsonl notices.jsonl; do node apps/cli/dist/main.js import "deploy/samples/$file"; done
