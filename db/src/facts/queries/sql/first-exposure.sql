SELECT if(count() = 0, NULL, toUnixTimestamp64Milli(min(at))) AS at
    FROM event
    WHERE name = 'exposed' AND has(['a', 'b'], strings['variant'])
