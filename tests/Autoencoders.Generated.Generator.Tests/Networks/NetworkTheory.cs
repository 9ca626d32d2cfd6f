using Autoencoders.Generator.Tests.Networks.Cases;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>The cases, by name, for the theories over all networks.</summary>
public static class NetworkTheory
{
    private static readonly Dictionary<string, NetworkCase> s_cases = AllCases.List.ToDictionary(network => network.Name);

    public static TheoryData<string> Names => [.. s_cases.Keys];

    internal static NetworkCase Find(string name) => s_cases[name];
}
