#!/bin/sh
# Follows the primary that the sentinels know; the first pod of a new set is the first primary.
set -eu
first="farthing-redis-0.farthing-redis"
own="$(hostname).farthing-redis"
primary=$(valkey-cli -h farthing-redis-sentinel -p 26379 sentinel get-master-addr-by-name farthing 2>/dev/null | head -n 1 || true)
[ -n "$primary" ] || primary=$first
{
  echo "requirepass $REDIS_PASSWORD"
  echo "masterauth $REDIS_PASSWORD"
  echo "replica-announce-ip $own"
  [ "$primary" = "$own" ] || echo "replicaof $primary 6379"
  echo "dir /data"
  echo "appendonly yes"
  echo "maxmemory 200mb"
  echo "maxmemory-policy volatile-ttl"
  echo "notify-keyspace-events Egx"
  echo "min-replicas-to-write 0"
} >/tmp/valkey.conf
exec valkey-server /tmp/valkey.conf
