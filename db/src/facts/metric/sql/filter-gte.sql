(mapContains(numbers, 'plan') AND numbers['plan'] >= 5)
