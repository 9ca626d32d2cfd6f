using Autoencoders;
using Autoencoders.Hosting;
using Autoencoders.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace ServiceSample.Tests;

/// <summary>The library's part of a request: the model of the moment, its verdicts and codes, and what the metrics count.</summary>
[Trait("Registers", "Any")]
public sealed class AllocationTests(TestService service) : IClassFixture<TestService>
{
    private const int Requests = 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task TheLibrarysPartOfARequestAllocatesNothing(int count)
    {
        await service.ScoreAsync(TestModel.Rows(seed: 1, count)); // The exporter has seen the tags.
        var models = service.App.Services.GetRequiredService<DetectorProvider<PumpAutoencoder>>();
        Dataset rows = TestModel.Rows(seed: 1, count);
        var verdicts = new AnomalyVerdict[count];
        var codes = new float[count * PumpAutoencoder.CodeLength];
        Run();

        Assert.Equal(0, Allocation.Of(Run));

        void Run()
        {
            for (int i = 0; i < Requests; i++)
            {
                HostedDetector<PumpAutoencoder> model = models.Current;
                if (count == 1)
                    verdicts[0] = model.Judge(rows.Values.Span);
                else
                    model.JudgeBatch(rows.Values.Span, verdicts);
                model.Autoencoder.EncodeBatch(rows.Values.Span, codes);
            }
        }
    }
}
