NOT (has(['a', '5'], strings['plan']) OR has([5], numbers['plan']))
