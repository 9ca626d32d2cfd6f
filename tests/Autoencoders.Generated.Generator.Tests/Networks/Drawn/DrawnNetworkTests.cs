using System.Globalization;
using System.Text;

namespace Autoencoders.Generator.Tests.Networks.Drawn;

/// <summary>
/// Networks that nobody thought of, against the reference: inference of one sample and of batches, gradients, threads, files. By hand
/// <c>DRAWN_NETWORKS=500 DRAWN_FROM=1000</c> draws others; a failure says which declaration reproduces it.
/// </summary>
public sealed class DrawnNetworkTests
{
    private const int Count = 40;

    private const int MostElements = 40;

    /// <summary>
    /// The share of networks whose gradients cannot be compared, as their values never stay away from kinks or their gradients vanish; of
    /// wide ones with rectifiers that is usual. All else of them is compared.
    /// </summary>
    private const double MostIncomparable = 0.2;

    [Fact]
    public void AreWhatTheReferenceIs()
    {
        int count = Setting("DRAWN_NETWORKS", Count), from = Setting("DRAWN_FROM", 0);
        NetworkCase[] cases = [.. Enumerable.Range(from, count).Select(DrawnCases.Of)];
        CompiledNetworks networks = new(NetworkImage.Of(cases));
        StringBuilder failures = new();
        int incomparable = 0;
        foreach (NetworkCase network in cases)
        {
            switch (Failure(networks, network))
            {
                case null:
                    break;
                case InvalidOperationException { Message: var message } when message.Contains("kink", StringComparison.Ordinal):
                    incomparable++;
                    break;
                case Exception failure:
                    Report(failures, network, failure);
                    break;
            }
        }

        Assert.True(failures.Length == 0, failures.ToString());
        Assert.InRange(incomparable, 0, MostIncomparable * count);
    }

    private static void Report(StringBuilder failures, NetworkCase network, Exception failure)
    {
        NetworkCase smallest = CaseShrinker.Shrink(network, FailsAlone);
        failures.AppendLine(CultureInfo.InvariantCulture, $"{network.Name}: {failure.Message}")
            .AppendLine(CultureInfo.InvariantCulture, $"  {network.Attributes} partial class {network.Name};")
            .AppendLine(CultureInfo.InvariantCulture, $"  {smallest.Attributes} partial class Smallest;");
    }

    /// <summary>Whether a network fails the checks; one that does not compile is none to speak of.</summary>
    private static bool FailsAlone(NetworkCase network)
    {
        CompiledNetworks networks;
        try
        {
            networks = new CompiledNetworks(NetworkImage.Of([network]));
        }
        catch (Exception)
        {
            return false;
        }

        return Failure(networks, network) is not (null or InvalidOperationException);
    }

    private static Exception? Failure(CompiledNetworks networks, NetworkCase network)
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.safetensors");
        try
        {
            GradientTests.AssertSameInParts(networks, network);
            INetworkProbe probe = networks.Create(network);
            Assert.True(probe.State.SequenceEqual(probe.SavedAndLoaded(path)), "It is not what was saved.");
            InferenceTests.AssertAsReference(networks, network);
            GradientTests.AssertAsReference(networks, network, MostElements);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
