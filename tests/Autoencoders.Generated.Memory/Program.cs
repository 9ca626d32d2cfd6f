using System.Globalization;
using Autoencoders.Memory;

switch (args)
{
    case ["stack", string bytes]:
        SmallStack.Run(Case.Networks(), int.Parse(bytes, CultureInfo.InvariantCulture));
        break;
    case ["stack"]:
        SmallStack.Measure(Case.Networks());
        break;
    default:
        Console.Error.WriteLine("usage: Autoencoders.Generated.Memory stack [BYTES]");
        return 2;
}

Console.WriteLine("done");
return 0;
