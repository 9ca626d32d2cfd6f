using System.Globalization;
using Autoencoders.Memory;

switch (args)
{
    case ["stack", string bytes]:
        SmallStack.Run([.. LibraryCases.All(), .. Case.Networks()], int.Parse(bytes, CultureInfo.InvariantCulture));
        break;
    case ["stack"]:
        SmallStack.Measure([.. LibraryCases.All(), .. Case.Networks()]);
        break;
    case ["guards"]:
        GuardedCalls.Run();
        break;
    case ["overflow", string bytes]:
        SmallStack.Run([Case.Overflow], int.Parse(bytes, CultureInfo.InvariantCulture));
        break;
    case ["fault", string place]:
        GuardedCalls.Fault(isBehind: place == "behind");
        break;
    default:
        Console.Error.WriteLine("usage: Autoencoders.Generated.Memory stack [BYTES] | guards | overflow BYTES | fault before|behind");
        return 2;
}

Console.WriteLine("done");
return 0;
