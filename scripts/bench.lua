-- For wrk, see scripts/bench. Arguments after "--":
--   pages <file>                            asks for the paths in the file, one after the other
--   add <file> <csrf> <category> <day> <seed>  adds an expense to each group in turn; a line is "ledger member member …"

local function lines(name)
  local found = {}
  for line in io.lines(name) do
    if line ~= "" then found[#found + 1] = line end
  end
  return found
end

local function uuid()
  local r = math.random
  return string.format("%04x%04x-%04x-4%03x-8%03x-%04x%04x%04x", r(0, 65535), r(0, 65535), r(0, 65535), r(0, 4095),
    r(0, 4095), r(0, 65535), r(0, 65535), r(0, 65535))
end

local function pages(file)
  local paths, turn = lines(file), 0
  local requests = {}
  for i, path in ipairs(paths) do requests[i] = wrk.format("GET", path) end
  return function()
    turn = turn % #requests + 1
    return requests[turn]
  end
end

-- Everything of the body that does not change from one request to the next.
local function bodies(file, csrf, category, day)
  local found = {}
  for i, line in ipairs(lines(file)) do
    local ids = {}
    for id in line:gmatch("%S+") do ids[#ids + 1] = id end
    local body = "_csrf=" .. csrf .. "&category=" .. category .. "&spentOn=" .. day
      .. "&currency=EUR&description=Corner+Bakery&notes=&ledger=" .. ids[1] .. "&paidBy=" .. ids[2]
    for m = 2, #ids do body = body .. "&sharedBy=" .. ids[m] end
    found[i] = body
  end
  return found
end

-- What changes is of one length and stands at the end, so that all before it is made once: wrk shares the processors.
local function add(file, csrf, category, day, seed)
  math.randomseed(tonumber(seed))
  local fixed, turn = bodies(file, csrf, category, day), 0
  local headers = { ["Content-Type"] = "application/x-www-form-urlencoded" }
  for name, value in pairs(wrk.headers) do headers[name] = value end
  local function rest() return string.format("%d.%02d&formKey=%s", math.random(10, 99), math.random(0, 99), uuid()) end
  local requests = {}
  for i, body in ipairs(fixed) do
    requests[i] = wrk.format("POST", "/expenses", headers, body .. "&amount=" .. rest()):sub(1, -#rest() - 1)
  end
  return function()
    turn = turn % #requests + 1
    return requests[turn] .. rest()
  end
end

-- Milliseconds between two requests of a connection, for a load that is not the greatest possible.
local pause = tonumber(os.getenv("BENCH_PAUSE") or "")
if pause then
  function delay() return pause end
end

function init(args)
  local mode = args[1]
  if mode == "add" then
    request = add(args[2], args[3], args[4], args[5], args[6])
  else
    request = pages(args[2])
  end
end

-- One line for the script: requests, errors, requests a second, and the percentiles in milliseconds.
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("RESULT %d %d %.1f %.1f %.1f %.1f\n", summary.requests,
    e.connect + e.read + e.write + e.status + e.timeout, summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000))
end
