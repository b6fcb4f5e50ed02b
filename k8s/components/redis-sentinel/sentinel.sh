#!/bin/sh
set -eu
primary=$(valkey-cli -h farthing-redis-sentinel -p 26379 sentinel get-master-addr-by-name farthing 2>/dev/null | head -n 1 || true)
[ -n "$primary" ] || primary="farthing-redis-0.farthing-redis"
cat >/tmp/sentinel.conf <<CONF
port 26379
sentinel resolve-hostnames yes
sentinel announce-hostnames yes
sentinel announce-ip $(hostname).farthing-redis
sentinel monitor farthing $primary 6379 2
sentinel auth-pass farthing $REDIS_PASSWORD
sentinel down-after-milliseconds farthing 5000
sentinel failover-timeout farthing 30000
CONF
exec valkey-sentinel /tmp/sentinel.conf
