namespace Autoencoders.Generator.Tests.Networks;

/// <summary>What the theories over all networks share: the compiled classes and the cases.</summary>
[CollectionDefinition(nameof(NetworkTheory))]
public sealed class NetworkTheory : ICollectionFixture<CompiledNetworks>
{
    public static TheoryData<string> Names => [.. NetworkCase.All.Select(network => network.Name)];

    public static NetworkCase Find(string name) => NetworkCase.All.Single(network => network.Name == name);
}
