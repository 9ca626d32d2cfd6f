using Autoencoders.Generator.Tests.Networks.Cases;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What the theories over all networks share: the compiled classes and the cases.</summary>
[CollectionDefinition(nameof(NetworkTheory))]
public sealed class NetworkTheory : ICollectionFixture<CompiledNetworks>
{
    public static TheoryData<string> Names => [.. AllCases.Everything.Select(network => network.Name)];

    internal static NetworkCase Find(string name) => AllCases.Everything.Single(network => network.Name == name);
}
