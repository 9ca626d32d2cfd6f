using System.Net.Mime;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace ServiceSample;

/// <summary>The body of rows in the OpenAPI document: one row or an array of them, with their limits.</summary>
internal sealed class RowsInOpenApi(int width, ServiceSettings settings)
{
    /// <summary>Describes the body of an operation, which endpoints that read bytes do not tell of themselves.</summary>
    public Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = $"One row of {width} numbers, or an array of at most {settings.MaxRows} such rows; "
                + $"at most {settings.MaxBodyBytes} bytes.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                [MediaTypeNames.Application.Json] = new() { Schema = new OpenApiSchema { OneOf = [Row(), Rows()] } },
            },
        };
        return Task.CompletedTask;
    }

    private OpenApiSchema Row() => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema { Type = JsonSchemaType.Number, Format = "float" },
        MinItems = width,
        MaxItems = width,
    };

    private OpenApiSchema Rows() => new()
    {
        Type = JsonSchemaType.Array,
        Items = Row(),
        MinItems = 1,
        MaxItems = settings.MaxRows,
    };
}
